package io.nianlun.preparation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One draft of a year's plan, as the fields of its form. */
record Plan(int version, ObjectNode content) {}
