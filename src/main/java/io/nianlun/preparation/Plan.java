package io.nianlun.preparation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;

/**
 * One draft of a year's plan, as the fields of its form.
 *
 * @param facts what of the cycle it was drafted about: scheme, units, dates, panels; null in a plan of before
 */
record Plan(
        int version, ObjectNode content, ObjectNode facts, String by, OffsetDateTime at, OffsetDateTime adoptedAt) {}
