package io.nianlun.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Tells a browser, which must show that a call comes from our own page, from a program, which brings its credentials
 * itself. The page reads the token from the cookie {@code XSRF-TOKEN} and sends it as {@code X-XSRF-TOKEN}.
 */
@Component
class CrossSite implements CsrfTokenRequestHandler {

    private static final String SESSION_COOKIE = "SESSION";
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final CsrfTokenRequestHandler plain = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    /**
     * A program sends credentials with the call and has no session. A browser may send remembered credentials too, for
     * another site's page: it then says where the page is from.
     */
    boolean isProgram(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && !hasSessionCookie(request)
                && !isFromElsewhere(request);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
        // reading the token writes its cookie, which a page needs before its first change
        if (!isProgram(request) && !isForEveryone(request)) token.get();
    }

    /** What caches between may keep for everyone carries nobody's token. */
    private static boolean isForEveryone(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/public/") || path.startsWith("/api/public/");
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        // the header repeats the cookie as it is; masking is for tokens that stand in a page's text
        var sent = request.getHeader(token.getHeaderName());
        return (StringUtils.hasText(sent) ? plain : masked).resolveCsrfTokenValue(request, token);
    }

    private static boolean hasSessionCookie(HttpServletRequest request) {
        return request.getCookies() != null
                && Stream.of(request.getCookies()).map(Cookie::getName).anyMatch(SESSION_COOKIE::equals);
    }

    /** Camunda Modeler is a page that no site served; a page of a site, or one in a frame of it, never says so. */
    private static boolean isDesktopTool(HttpServletRequest request) {
        return "file://".equals(request.getHeader(HttpHeaders.ORIGIN))
                && request.getRequestURI().startsWith(request.getContextPath() + "/engine-rest/");
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        if (isDesktopTool(request)) return false;
        if (FOREIGN.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")))) return true;
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isOwn(origin, request);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            var from = URI.create(origin);
            var port = from.getPort() >= 0 ? from.getPort() : "https".equals(from.getScheme()) ? 443 : 80;
            return request.getServerName().equalsIgnoreCase(from.getHost()) && request.getServerPort() == port;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
