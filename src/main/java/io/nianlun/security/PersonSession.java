package io.nianlun.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps the person's id in the session and nothing else: text is read back by every later version, where a library's
 * own serialized objects would end all sessions with each upgrade.
 */
@Component
class PersonSession implements SecurityContextRepository {

    // Spring Session keeps this attribute in a column of its own, by which a person's sessions are found.
    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder call) {
        var context = SecurityContextHolder.createEmptyContext();
        var person = person(call.getRequest());
        if (person != null) context.setAuthentication(PasswordSignIn.signedIn(person));
        return context;
    }

    /** Begins a session under a new id; what an older one held is gone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        request.getSession(true)
                .setAttribute(PERSON, context.getAuthentication().getName());
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request) != null;
    }

    private static String person(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(PERSON);
    }
}
