package io.nianlun.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Failed sign-ins, counted for all nodes together, per account and per address. After some failures in a row nobody
 * gets in for a while, with the right password neither; each further failure doubles the pause. Whether an account
 * exists makes no difference.
 */
@Component
class Attempts {

    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    /** How many failures in a row are let pass, and how long a pause can become. */
    private record Limit(String subject, int failures, Duration longestPause) {}

    private record State(int failures, OffsetDateTime pausedUntil) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws TooManyAttempts during a pause of the account or of the address */
    void refuseDuringPause(String account, String address) {
        var limits = limits(account, address);
        jdbc.sql("select max(paused_until) from security_attempt where subject in (:subjects) and paused_until > :now")
                .param("subjects", limits.stream().map(Limit::subject).toList())
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .ifPresent(this::refuse);
    }

    /**
     * Counts an attempt as failed, before its password is looked at: guesses that run side by side could otherwise all
     * slip through before the first is counted.
     *
     * @return how many failures of the account are left before a pause
     */
    int count(String account, String address) {
        var left = Integer.MAX_VALUE;
        forgetOld();
        for (var limit : limits(account, address))
            left = Math.min(left, limit.failures() - count(limit).failures());
        return Math.max(left, 0);
    }

    /** The attempt just counted had the right password. */
    void forgive(String account, String address) {
        var limits = limits(account, address);
        jdbc.sql("delete from security_attempt where subject = :subject")
                .param("subject", limits.get(0).subject())
                .update();
        // a right password does not make up for guesses at other accounts from the same address
        jdbc.sql("update security_attempt set failures = failures - 1, paused_until = case when failures > :failures"
                        + " then paused_until end where subject = :subject")
                .param("subject", limits.get(1).subject())
                .param("failures", limits.get(1).failures())
                .update();
    }

    private State count(Limit limit) {
        var state = jdbc.sql("""
                        insert into security_attempt as known (subject, failures, last_at) values (:subject, 1, :now)
                        on conflict (subject) do update set
                            failures = case when greatest(known.last_at, known.paused_until) < :forgotten then 1
                                            else known.failures + 1 end,
                            last_at = :now
                        returning failures, paused_until""")
                .param("subject", limit.subject())
                .param("now", now())
                .param("forgotten", now().minus(FORGOTTEN))
                .query(State.class)
                .single();
        if (state.pausedUntil() != null && state.pausedUntil().isAfter(now())) refuse(state.pausedUntil());
        if (state.failures() >= limit.failures())
            jdbc.sql("update security_attempt set paused_until = :until where subject = :subject")
                    .param("subject", limit.subject())
                    .param("until", now().plus(pause(limit, state.failures())))
                    .update();
        return state;
    }

    private static Duration pause(Limit limit, int failures) {
        var doublings = Math.min(failures - limit.failures(), 10);
        var pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(limit.longestPause()) < 0 ? pause : limit.longestPause();
    }

    private void forgetOld() {
        jdbc.sql("delete from security_attempt where subject in (select subject from security_attempt where last_at <"
                        + " :old limit 100 for update skip locked)")
                .param("old", now().minusDays(1))
                .update();
    }

    private void refuse(OffsetDateTime until) {
        var seconds = Duration.between(now(), until).plusMillis(999).toSeconds();
        throw new TooManyAttempts(Math.max(seconds, 1));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    // A whole office may come from one address, so it is let fail more often and is never shut out for long.
    private static List<Limit> limits(String account, String address) {
        return List.of(
                new Limit(digest("account " + account), 5, Duration.ofMinutes(15)),
                new Limit(digest("address " + network(address)), 50, Duration.ofMinutes(1)));
    }

    // One subscriber has 2^64 addresses of IPv6.
    private static String network(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
