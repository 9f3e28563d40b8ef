package io.nianlun.inbox;

import com.fasterxml.jackson.databind.JsonNode;

/** A task's form was accepted and its fields have kept their part; told in the transaction of the completion. */
public record TaskSubmitted(TaskContext task, JsonNode data) {}
