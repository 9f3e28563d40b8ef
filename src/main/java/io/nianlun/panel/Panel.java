package io.nianlun.panel;

import java.util.List;
import java.util.Locale;

/**
 * A panel of one cycle.
 *
 * @param number its place in the cycle: its candidate group is {@code <cycle>:panel-<number>}
 * @param body the body of the organisation that it continues, by which the cycle's units name it; null where it is new
 */
public record Panel(int number, Kind kind, String name, String body, List<PanelMember> members) {

    /** What a panel is there for. */
    public enum Kind {
        /** 评审组: reviews what is scored. */
        REVIEW,
        /** 考评组: rates the units that are given to it. */
        ASSESSMENT,
        /** 监督组: watches the others, and so never sits with them. */
        SUPERVISION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            for (var kind : values()) if (kind.word().equals(word)) return kind;
            return null;
        }
    }

    /** How a cycle's units name it. */
    public String id() {
        return body == null ? numberedName() : body;
    }

    /** By its number; a body never is called so. */
    String numberedName() {
        return "panel-" + number;
    }

    /** Whether its judgement goes into scores. */
    boolean scores() {
        return kind != Kind.SUPERVISION;
    }
}
