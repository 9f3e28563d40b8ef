package io.nianlun.security;

import io.nianlun.organization.Organization;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Holds every request against {@link Access}'s table. */
@Component
class Gate {

    private record Line(String method, RequestMatcher path, Access.Who who) {}

    private final Access access;
    private final Organization organization;
    private final List<Line> lines;

    Gate(Access access, Organization organization) {
        this.access = access;
        this.organization = organization;
        this.lines = Access.CALLS.stream()
                .map(call -> new Line(
                        call.method(), PathPatternRequestMatcher.withDefaults().matcher(call.path()), call.who()))
                .toList();
    }

    AuthorizationDecision decide(Supplier<Authentication> caller, RequestAuthorizationContext call) {
        return new AuthorizationDecision(openTo(call.getRequest())
                .map(who -> who == Access.Who.ANYONE || isSignedIn(caller.get()) && mayDo(who, caller.get()))
                .orElse(false));
    }

    /** Whether the table has a line for the call. */
    boolean knows(HttpServletRequest request) {
        return openTo(request).isPresent();
    }

    static boolean isSignedIn(Authentication caller) {
        return caller != null && caller.isAuthenticated() && !(caller instanceof AnonymousAuthenticationToken);
    }

    private Optional<Access.Who> openTo(HttpServletRequest request) {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return lines.stream()
                .filter(line -> line.method().equals(method) && line.path().matches(request))
                .findFirst()
                .map(Line::who);
    }

    private boolean mayDo(Access.Who who, Authentication caller) {
        return who == Access.Who.SIGNED_IN || access.may(who, organization.groupsOf(caller.getName()));
    }
}
