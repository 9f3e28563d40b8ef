package io.nianlun.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Which time the counts are read off the ballots; in a form it is the field's {@code mode}. */
enum Reading {
    /** The first count ({@code enter}, and where a form names no mode). */
    FIRST,
    /** Another person's, who does not see the first ({@code verify}). */
    SECOND,
    /** Of the rows on which the two differ, beside both ({@code settle}). */
    THIRD,
    /** What holds: both agree, or the third. */
    SETTLED;

    static Reading of(JsonNode component) {
        return switch (component.path("mode").asText("enter")) {
            case "verify" -> SECOND;
            case "settle" -> THIRD;
            default -> FIRST;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
