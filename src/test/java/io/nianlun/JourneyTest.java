package io.nianlun;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A story told through the running server: HTTP, PostgreSQL and engine, with the demo organisation. All such classes
 * share one server; so none changes its settings, and each works in cycles and accounts of its own.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"nianlun.home=target/test-home", "nianlun.demo=true"})
public abstract class JourneyTest {

    @LocalServerPort
    protected int port;

    /** The server's address: {@code http://localhost:12345}. */
    protected String server() {
        return "http://localhost:" + port;
    }
}
