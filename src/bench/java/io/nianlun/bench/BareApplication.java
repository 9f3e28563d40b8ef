package io.nianlun.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.ComponentScan;

/** An application of the product's dependencies and nothing else, each as it sets itself up. */
@SpringBootApplication
@ComponentScan("io.nianlun.bench.nothing")
public class BareApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BareApplication.class, arguments);
    }
}
