package io.nianlun.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RememberedPasswordsTests {

    private final Moving clock = new Moving();
    private final RememberedPasswords remembered = new RememberedPasswords(clock);

    @Test
    void whatWasRightIsRemembered() {
        remembered.remember("secret", "{argon2}a");

        assertThat(remembered.remembers("secret", "{argon2}a")).isTrue();
    }

    @Test
    void anotherPasswordIsNot() {
        remembered.remember("secret", "{argon2}a");

        assertThat(remembered.remembers("secret2", "{argon2}a")).isFalse();
        assertThat(remembered.remembers("", "{argon2}a")).isFalse();
    }

    @Test
    void aChangedPasswordEndsIt() {
        remembered.remember("secret", "{argon2}a");

        assertThat(remembered.remembers("secret", "{argon2}b")).isFalse();
    }

    @Test
    void itEndsAfterFiveMinutes() {
        remembered.remember("secret", "{argon2}a");

        clock.now = clock.now.plus(Duration.ofMinutes(5));

        assertThat(remembered.remembers("secret", "{argon2}a")).isFalse();
    }

    @Test
    void itHoldsAThousandAndForgetsTheOldest() {
        for (var i = 0; i <= 1_000; i++) remembered.remember("secret" + i, "{argon2}a");

        assertThat(remembered.remembers("secret0", "{argon2}a")).isFalse();
        assertThat(remembered.remembers("secret1", "{argon2}a")).isTrue();
        assertThat(remembered.remembers("secret1000", "{argon2}a")).isTrue();
    }

    /** A clock that a test moves. */
    static class Moving extends Clock {

        Instant now = Instant.parse("2025-06-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
