package io.nianlun.security;

import io.nianlun.security.MeController.MeView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out in a browser. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final PasswordSignIn passwords;
    private final PasswordChange change;
    private final PersonSession session;
    private final CsrfTokenRepository tokens;
    private final CsrfAuthenticationStrategy newToken;
    private final MeController me;
    private final boolean demo;

    SessionController(
            PasswordSignIn passwords,
            PasswordChange change,
            PersonSession session,
            CsrfTokenRepository tokens,
            CrossSite crossSite,
            MeController me,
            @Value("${nianlun.demo}") boolean demo) {
        this.passwords = passwords;
        this.change = change;
        this.session = session;
        this.tokens = tokens;
        this.newToken = new CsrfAuthenticationStrategy(tokens);
        this.newToken.setRequestHandler(crossSite);
        this.me = me;
        this.demo = demo;
    }

    /** What a page asks first, signed in or not; the answer brings the token that a sign-in needs. */
    @GetMapping
    SessionView session(Authentication caller) {
        return new SessionView(demo, Gate.isSignedIn(caller) ? caller.getName() : null);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    MeView signIn(@Valid @RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
        return signIn(body.username(), body.password(), request, response);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    MeView signIn(
            @RequestParam String username,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return begin(passwords.typed(username.strip(), password, request.getRemoteAddr()), request, response);
    }

    /** The first sign-in with a password that was given: the person's own takes its place. */
    @PostMapping(path = "/first", consumes = MediaType.APPLICATION_JSON_VALUE)
    MeView signInFirst(@Valid @RequestBody FirstSignIn body, HttpServletRequest request, HttpServletResponse response) {
        var name = body.username().strip();
        passwords.temporary(name, body.temporary(), request.getRemoteAddr());
        change.change(name, body.password(), null);
        return begin(PasswordSignIn.signedIn(name), request, response);
    }

    private MeView begin(Authentication person, HttpServletRequest request, HttpServletResponse response) {
        session.saveContext(new SecurityContextImpl(person), request, response);
        newToken.onAuthentication(person, request, response);
        return me.of(person.getName());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        session.end(request);
        tokens.saveToken(null, request, response);
    }

    record SignIn(@NotBlank String username, @NotNull String password) {

        // a record prints its components, and nobody's password may stand in a log
        @Override
        public String toString() {
            return "SignIn";
        }
    }

    record FirstSignIn(
            @NotBlank String username,
            @NotNull String temporary,
            @NotNull String password) {

        @Override
        public String toString() {
            return "FirstSignIn";
        }
    }

    /** @param person who is signed in; null: nobody */
    record SessionView(boolean demo, String person) {}
}
