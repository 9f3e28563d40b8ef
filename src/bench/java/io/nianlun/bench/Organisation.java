package io.nianlun.bench;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Offices, units and people beside the demonstration's, as many as the tasks need. */
final class Organisation {

    private Organisation() {}

    static String unit(int number) {
        return "unit-%05d".formatted(number);
    }

    static String contact(int number) {
        return "contact-%05d".formatted(number);
    }

    static String leader(int number) {
        return "leader-x%05d".formatted(number / 10);
    }

    static String claimer(int number) {
        return "claimer-" + number;
    }

    static void generate(Size size, DataSource pool) throws SQLException {
        // people sign in thousands of times, and the hash's slowness is not what is measured
        var password = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("demo");
        var statements = List.of(
                """
                insert into organization_unit (id, name, unit_class, position)
                select 'unit-' || lpad(n::text, 5, '0'), '第' || lpad(n::text, 5, '0') || '局', 'department', 1000 + n
                  from generate_series(0, %d) n"""
                        .formatted(size.units() - 1),
                """
                insert into organization_office (id, name, kind, position)
                select 'bench-' || n, '第' || n || '处', 'OFFICE', 1000 + n from generate_series(1, %d) n
                union all select 'bench-big', '大处', 'OFFICE', 999 union all select 'bench-claim', '认领处', 'OFFICE', 998"""
                        .formatted(size.offices() - 1),
                people("contact-", "lpad(n::text, 5, '0')", size.units()),
                people("leader-x", "lpad(n::text, 5, '0')", size.units() / 10),
                people("claimer-", "n", Size.CALLERS),
                "insert into organization_person (id, name) values ('bench-person', '王测量'), ('bench-big-person', '李测量')",
                """
                insert into organization_post (person, unit, role, title, valid_from)
                select 'contact-' || right(id, 5), id, 'contact', '联络员', date '2020-01-01'
                  from organization_unit where id like 'unit-%'""",
                """
                insert into organization_leader (unit, person, valid_from)
                select id, 'leader-x' || lpad((right(id, 5)::int / 10)::text, 5, '0'), date '2020-01-01'
                  from organization_unit where id like 'unit-%'""",
                """
                insert into organization_post (person, office, role, title, valid_from)
                select person, office, 'member', '科员', date '2020-01-01' from (values
                  ('bench-person', 'bench-1'), ('bench-person', 'bench-2'), ('bench-person', 'bench-3'),
                  ('bench-big-person', 'bench-4'), ('bench-big-person', 'bench-5'), ('bench-big-person', 'bench-big'))
                  as post (person, office)""",
                """
                insert into organization_post (person, office, role, title, valid_from)
                select id, 'bench-claim', 'member', '科员', date '2020-01-01'
                  from organization_person where id like 'claimer-%'""",
                """
                insert into security_account (person, password, changed_at)
                select id, '%s', now() from organization_person p
                 where not exists (select 1 from security_account a where a.person = p.id)"""
                        .formatted(password));
        try (var connection = pool.getConnection()) {
            for (var statement : statements) Filling.execute(connection, statement);
        }
    }

    private static String people(String prefix, String number, int many) {
        return "insert into organization_person (id, name) select '%s' || %s, '%s' || n from generate_series(0, %d) n"
                .formatted(prefix, number, "测量", Math.max(many, 1) - 1);
    }
}
