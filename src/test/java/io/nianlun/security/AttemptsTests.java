package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.nianlun.JourneyTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttemptsTests extends JourneyTest {

    @Autowired
    JdbcClient jdbc;

    private final RememberedPasswordsTests.Moving clock = new RememberedPasswordsTests.Moving();
    private Attempts attempts;

    @BeforeEach
    void begin() {
        attempts = new Attempts(jdbc, clock);
    }

    @AfterEach
    void forgetFailures() {
        jdbc.sql("delete from security_attempt").update();
    }

    @Test
    void fourFailuresPauseNothing() {
        fail("someone", "10.0.0.1", 4);

        assertThatCode(() -> attempts.refuseDuringPause("someone", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void theFifthPausesForHalfAMinuteAndEachFurtherOneTwiceAsLong() {
        fail("someone", "10.0.0.1", 5);
        assertPaused("someone", 30);

        pass(Duration.ofSeconds(30));
        assertThatCode(() -> attempts.refuseDuringPause("someone", "10.0.0.1")).doesNotThrowAnyException();
        fail("someone", "10.0.0.1", 1);
        assertPaused("someone", 60);

        pass(Duration.ofSeconds(60));
        fail("someone", "10.0.0.1", 1);
        assertPaused("someone", 120);
    }

    @Test
    void guessesSideBySideAreRefusedBeforeTheirPasswordIsLookedAt() {
        // all of them have asked whether there is a pause before the first was counted
        fail("someone", "10.0.0.1", 5);

        assertThatThrownBy(() -> attempts.count("someone", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void aPauseHoldsForTheAccountFromEveryAddress() {
        fail("someone", "10.0.0.1", 5);

        assertThatThrownBy(() -> attempts.refuseDuringPause("someone", "10.9.9.9"))
                .isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> attempts.refuseDuringPause("another", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void fiftyFailuresAtManyAccountsPauseTheAddress() {
        for (var i = 0; i < 50; i++) attempts.count("someone-" + i, "10.0.0.1");

        assertThatThrownBy(() -> attempts.refuseDuringPause("fresh", "10.0.0.1"))
                .isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> attempts.refuseDuringPause("fresh", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void oneNetworkOfIpv6IsOneAddress() {
        for (var i = 0; i < 50; i++) attempts.count("someone-" + i, "2001:db8:0:1::" + i);

        assertThatThrownBy(() -> attempts.refuseDuringPause("fresh", "2001:db8:0:1:ffff::1"))
                .isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> attempts.refuseDuringPause("fresh", "2001:db8:0:2::1"))
                .doesNotThrowAnyException();
    }

    @Test
    void aRightPasswordDoesNotMakeUpForGuessesAtOthers() {
        for (var i = 0; i < 49; i++) attempts.count("someone-" + i, "10.0.0.1");
        attempts.count("mine", "10.0.0.1");
        attempts.forgive("mine", "10.0.0.1");
        assertThatCode(() -> attempts.refuseDuringPause("mine", "10.0.0.1")).doesNotThrowAnyException();

        attempts.count("someone-50", "10.0.0.1");

        assertThatThrownBy(() -> attempts.refuseDuringPause("mine", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void failuresAreForgottenAfterAQuarterOfAnHour() {
        fail("someone", "10.0.0.1", 4);

        pass(Duration.ofMinutes(16));

        assertThat(attempts.count("someone", "10.0.0.1")).isEqualTo(4);
    }

    @Test
    void theTableHoldsNoNamesAndNoAddressesAndEmptiesItself() {
        fail("someone", "10.0.0.1", 1);
        assertThat(jdbc.sql("select subject from security_attempt")
                        .query(String.class)
                        .list())
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));

        pass(Duration.ofDays(2));
        attempts.count("another", "10.0.0.2");

        assertThat(jdbc.sql("select count(*) from security_attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private void fail(String account, String address, int times) {
        for (var i = 0; i < times; i++) attempts.count(account, address);
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private void assertPaused(String account, long seconds) {
        assertThatThrownBy(() -> attempts.refuseDuringPause(account, "10.0.0.9"))
                .asInstanceOf(type(TooManyAttempts.class))
                .extracting(TooManyAttempts::seconds)
                .isEqualTo(seconds);
    }
}
