package io.nianlun.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Tells by name and password who is calling, for the sign-in page and for programs alike. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    static final int LONGEST = 200;

    private final Accounts accounts;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final RememberedPasswords remembered;
    private final String nobodysHash;

    PasswordSignIn(Accounts accounts, Attempts attempts, PasswordEncoder passwords, RememberedPasswords remembered) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.remembered = remembered;
        this.nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    /**
     * For a program, whose credentials come with each call: what was right a moment ago is right.
     *
     * @throws SignInFailed if no account has this name and password
     * @throws TooManyAttempts during a pause, whatever the password
     */
    @Override
    public Authentication authenticate(Authentication asked) {
        var name = asked.getName();
        var password = String.valueOf(asked.getCredentials());
        var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        attempts.refuseDuringPause(name, address);
        var hash = accounts.hashOf(name);
        // forgives no failure: a program at work would make guesses at its account free
        if (hash.isPresent() && remembered.remembers(password, hash.get())) return signedIn(name);
        return verify(name, password, address, hash);
    }

    /** For a person who types: as {@link #authenticate}, but always by the slow hash. */
    Authentication typed(String name, String password, String address) {
        attempts.refuseDuringPause(name, address);
        var temporary = accounts.temporaryHashOf(name);
        if (temporary.isEmpty()) return verify(name, password, address, accounts.hashOf(name));
        verify(name, password, address, temporary);
        throw new PasswordTemporary();
    }

    /** For a person who was given a first password and chooses their own. */
    void temporary(String name, String password, String address) {
        attempts.refuseDuringPause(name, address);
        verify(name, password, address, accounts.temporaryHashOf(name));
    }

    private Authentication verify(String name, String password, String address, Optional<String> hash) {
        var left = attempts.count(name, address);
        // an unknown name costs as much time as a known one
        var right = password.length() <= LONGEST && passwords.matches(password, hash.orElse(nobodysHash));
        if (!right || hash.isEmpty()) throw new SignInFailed(left);
        attempts.forgive(name, address);
        remembered.remember(password, hash.get());
        return signedIn(name);
    }

    /** What a person may do is asked at each call, so nothing of it is kept with the sign-in. */
    static Authentication signedIn(String person) {
        return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
