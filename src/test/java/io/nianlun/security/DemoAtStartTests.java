package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class DemoAtStartTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void theEmbeddedDatabaseBringsTheDemonstrationOnThisMachineOnly() {
        settle();

        assertThat(environment.getProperty("nianlun.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("nianlun.cycle.exclusive")).isEqualTo("false");
    }

    @Test
    void aRealDatabaseBringsNoneAndListensEverywhere() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/nianlun");

        settle();

        assertThat(environment.getProperty("nianlun.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isNull();
        assertThat(environment.getProperty("nianlun.cycle.exclusive")).isNull();
    }

    @Test
    void whatIsGivenWins() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/nianlun");
        environment.setProperty("nianlun.demo", "true");
        environment.setProperty("server.address", "0.0.0.0");

        settle();

        assertThat(environment.getProperty("nianlun.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void anOrganisationOfOnesOwnOnTheEmbeddedDatabaseListensEverywhere() {
        environment.setProperty("nianlun.demo", "false");

        settle();

        assertThat(environment.getProperty("server.address")).isNull();
    }

    private void settle() {
        new DemoAtStart().postProcessEnvironment(environment, new SpringApplication());
    }
}
