package io.nianlun.organization.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Tells one plan from another: what was previewed and what is brought in have the same, or it is not brought in. */
@Component
class Fingerprint {

    String of(Plan plan) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var changes : new Object[] {plan.units(), plan.people(), plan.posts()})
                digest.update((changes + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
