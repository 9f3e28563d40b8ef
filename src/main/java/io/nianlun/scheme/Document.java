package io.nianlun.scheme;

import com.fasterxml.jackson.databind.JsonNode;

/** A scheme or a year's data as they were sent, in JSON or YAML: decimals are kept digit for digit. */
record Document(JsonNode content) {}
