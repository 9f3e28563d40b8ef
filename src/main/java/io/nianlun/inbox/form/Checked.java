package io.nianlun.inbox.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nianlun.shared.Fault;
import java.util.List;

/**
 * What became of a submission.
 *
 * @param data what is kept of it: without what is hidden, with the loaded values of what could not be changed
 * @param own the fields of the product's own kinds that were shown
 * @param faults every fault, each with a pointer into the call's body; empty: it can be kept
 */
public record Checked(ObjectNode data, List<Form.OwnField> own, List<Fault> faults) {}
