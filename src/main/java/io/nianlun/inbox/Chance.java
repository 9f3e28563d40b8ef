package io.nianlun.inbox;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * What a robot draws from. The same seed asked about the same thing gives the same, in whatever order things are asked:
 * a run can be repeated, also one that was disturbed.
 */
public final class Chance {

    private final String seed;
    private final String person;

    private Chance(String seed, String person) {
        this.seed = seed;
        this.person = person;
    }

    /** @param person who fills; people who judge alone draw from {@link #own}, those who count the same do not */
    public static Chance of(long seed, String person) {
        return new Chance(Long.toString(seed), person);
    }

    /** What differs from one person to the next. */
    public Chance own() {
        return new Chance(seed + "/" + person, person);
    }

    /** A whole number of a range, both ends included. */
    public int whole(int least, int most, String about) {
        return least + (int) Math.floorMod(hash(about), (long) most - least + 1);
    }

    /** A number of a range with so many decimals, both ends included. */
    public BigDecimal decimal(int least, int most, int decimals, String about) {
        var steps = BigDecimal.TEN.pow(decimals).intValueExact();
        return BigDecimal.valueOf(whole(least * steps, most * steps, about), decimals);
    }

    /** One of a list that is not empty. */
    public <T> T one(List<T> choices, String about) {
        return choices.get(whole(0, choices.size() - 1, about));
    }

    /** True once in so many. */
    public boolean once(int in, String about) {
        return whole(1, in, about) == 1;
    }

    private long hash(String about) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((seed + "/" + about).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
