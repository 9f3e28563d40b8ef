package io.nianlun;

import static io.nianlun.Caller.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The panels that the field proposes, sent as they are shown. */
public final class PanelsAsShown {

    private PanelsAsShown() {}

    public static ObjectNode of(JsonNode shown) {
        var sent = object();
        var panels = sent.putArray("panels");
        for (var panel : shown.path("panels")) {
            var one = panels.addObject();
            for (var field : new String[] {"kind", "name", "body"}) one.set(field, panel.path(field));
            var members = one.putArray("members");
            for (var member : panel.path("members"))
                members.addObject()
                        .put("person", member.path("person").asText())
                        .put("role", member.path("role").asText())
                        .put("chair", member.path("chair").asBoolean());
        }
        return sent;
    }
}
