package io.nianlun.cycle;

import java.util.Map;

/**
 * Who has judged a unit in a cycle: a bean for each room in which people do. They do not handle an objection of that
 * unit.
 */
public interface UnitJudges {

    /** What a person did last, by the person: {@code rated}, {@code certified}, {@code audited} … */
    Map<String, String> of(String cycle, String unit);
}
