package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.shared.Fault;
import java.util.List;

/** Reads a text that was sent within the value of one of the product's own fields. */
public final class SentText {

    private SentText() {}

    /**
     * The text without the blanks around it.
     *
     * @param path the JSON pointer of {@code holder} in what was sent
     * @param faults gets a fault where it is no text, or longer than that many characters
     * @return null where nothing is there, or what is there cannot be kept
     */
    public static String of(JsonNode holder, String field, String path, int longest, List<Fault> faults) {
        var value = holder.path(field);
        if (value.isMissingNode() || value.isNull()) return null;
        if (!value.isTextual() || value.asText().indexOf('\0') >= 0) {
            faults.add(Fault.variant(path + "/" + field, "value-invalid", "text"));
            return null;
        }
        var text = value.asText().strip();
        if (text.length() > longest)
            faults.add(Fault.variant(path + "/" + field, "too-long", "reason", longest, text.length()));
        return text.isEmpty() ? null : text;
    }
}
