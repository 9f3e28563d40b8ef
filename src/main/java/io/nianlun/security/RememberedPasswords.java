package io.nianlun.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a moment ago, so that a program that sends its own with every call does not pay for the
 * slow hash each time. Kept is a keyed digest of password and stored hash, under a key that this process makes up and
 * never writes down: whoever changes a password changes the stored hash, and nothing remembered fits any more, on any
 * node.
 */
@Component
class RememberedPasswords {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final SecretKeySpec key;
    private final Clock clock;
    private final Map<String, Instant> until = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    });

    RememberedPasswords(Clock clock) {
        this.clock = clock;
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    void remember(String password, String hash) {
        var digest = digest(password, hash);
        // takes the place of an older one, at the end of the queue
        until.remove(digest);
        until.put(digest, clock.instant().plus(REMEMBERED));
    }

    boolean remembers(String password, String hash) {
        var end = until.get(digest(password, hash));
        return end != null && clock.instant().isBefore(end);
    }

    private String digest(String password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            // a hash holds no zero, so no other pair has the same bytes
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
