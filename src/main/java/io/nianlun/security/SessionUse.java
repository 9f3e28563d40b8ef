package io.nianlun.security;

import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Notes that a session is used once a minute, not with every call: the note would be a commit of its own beside the
 * call's, and waits for the disk as long. A session that is left alone ends up to a minute earlier.
 */
@Component
class SessionUse implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    private static final String UPDATE = """
            update %TABLE_NAME% s
               set session_id = used.session_id, last_access_time = used.last_access_time,
                   max_inactive_interval = used.max_inactive_interval, expiry_time = used.expiry_time,
                   principal_name = used.principal_name
              from (values (cast(? as text), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as text)))
                     as used (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
             where s.primary_id = ?
               and (s.last_access_time + 60000 <= used.last_access_time or s.session_id <> used.session_id
                    or s.max_inactive_interval <> used.max_inactive_interval
                    or s.principal_name is distinct from used.principal_name)
            """;

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        sessions.setUpdateSessionQuery(UPDATE);
    }
}
