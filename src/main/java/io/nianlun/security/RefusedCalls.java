package io.nianlun.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nianlun.shared.ProblemAdvice;
import io.nianlun.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers the calls that never reach a room: not signed in, not allowed, not known, tried too often. */
@Component
class RefusedCalls implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Gate gate;
    private final ProblemAdvice problems;
    private final ObjectMapper json;

    RefusedCalls(Gate gate, ProblemAdvice problems, ObjectMapper json) {
        this.gate = gate;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof TooManyAttempts pause) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause.seconds()));
            var answer = problem(request, HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", pause.seconds());
            answer.setProperty("retryAfter", pause.seconds());
            write(response, answer);
        } else if (refusal instanceof SignInFailed failed) {
            challenge(request, response);
            var answer = problem(request, HttpStatus.UNAUTHORIZED, "sign-in-failed", failed.left());
            answer.setProperty("attemptsLeft", failed.left());
            write(response, answer);
        } else if (!gate.knows(request)) {
            write(response, problem(request, HttpStatus.NOT_FOUND, "not-found"));
        } else {
            challenge(request, response);
            write(response, problem(request, HttpStatus.UNAUTHORIZED, "not-signed-in"));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        var signedIn = Gate.isSignedIn(SecurityContextHolder.getContext().getAuthentication());
        if (refusal instanceof CsrfException && (signedIn || isSession(request)))
            write(response, problem(request, HttpStatus.FORBIDDEN, "page-outdated"));
        else if (!gate.knows(request)) write(response, problem(request, HttpStatus.NOT_FOUND, "not-found"));
        else if (!signedIn) write(response, problem(request, HttpStatus.UNAUTHORIZED, "not-signed-in"));
        else write(response, problem(request, HttpStatus.FORBIDDEN, "not-allowed"));
    }

    private static boolean isSession(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + "/api/session");
    }

    // Only a program is asked for credentials: a browser would show its own dialog and remember them.
    private static void challenge(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null)
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Nianlun\", charset=\"UTF-8\"");
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatus status, String code, Object... arguments) {
        return problems.detail(status, code, List.of(arguments), Texts.language(request));
    }

    private void write(HttpServletResponse response, ProblemDetail answer) throws IOException {
        response.setStatus(answer.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), answer);
    }
}
