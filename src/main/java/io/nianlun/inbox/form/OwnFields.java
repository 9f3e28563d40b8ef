package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.nianlun.shared.Fault;
import java.util.List;

/** How the values of the product's own kinds of field are checked. */
@FunctionalInterface
public interface OwnFields {

    /** Every fault of one value, which is a missing node where none was sent. */
    List<Fault> faults(JsonNode component, JsonNode value, String path);
}
