package io.nianlun.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which post in many units today. */
@Component
public class UnitPosts {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitPosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param role contact, head … */
    public record UnitPost(String unit, String role, String person) {}

    /** In the order of units, roles and appointment. */
    public List<UnitPost> of(Collection<String> units) {
        return jdbc.sql("select unit, role, person from organization_post where unit = any(:units) and valid_from <="
                        + " :today and (valid_to is null or valid_to >= :today) group by unit, role, person order by"
                        + " unit, role, min(id)")
                .param("units", units.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query(UnitPost.class)
                .list();
    }
}
