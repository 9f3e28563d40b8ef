package io.nianlun.security;

import io.nianlun.journal.Entry;
import io.nianlun.journal.Journal;
import io.nianlun.shared.Fault;
import io.nianlun.shared.Rejected;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account another password and ends its other sessions: one of them may be why it is changed. */
@Component
class PasswordChange {

    private static final int SHORTEST = 8;

    private final Accounts accounts;
    private final FindByIndexNameSessionRepository<?> sessions;
    private final Journal journal;
    private final boolean demo;

    PasswordChange(
            Accounts accounts,
            FindByIndexNameSessionRepository<?> sessions,
            Journal journal,
            @Value("${nianlun.demo}") boolean demo) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.demo = demo;
    }

    /**
     * @param session the session that asks, which goes on; null for a program
     * @throws DemoPasswordFixed in a demonstration
     * @throws Rejected if the password is too short or too long
     */
    @Transactional
    void change(String person, String password, String session) {
        if (demo) throw new DemoPasswordFixed();
        refuseUnsuitable(password);
        accounts.change(person, password);
        end(person, session);
        journal.record(new Entry("password-changed", "person:" + person, null, null, null, null));
    }

    /** Ends the sessions of a person, but for one; null: all. */
    void end(String person, String but) {
        sessions.findByPrincipalName(person).keySet().stream()
                .filter(id -> !id.equals(but))
                .forEach(sessions::deleteById);
    }

    private static void refuseUnsuitable(String password) {
        if (password.length() < SHORTEST || password.length() > PasswordSignIn.LONGEST)
            throw new Rejected(
                    "request-invalid",
                    List.of(Fault.of("/password", "password-length", SHORTEST, PasswordSignIn.LONGEST)));
    }
}
