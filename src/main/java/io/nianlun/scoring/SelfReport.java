package io.nianlun.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a unit says of itself: what it has reached by indicator, and what it claims beyond its indicators.
 *
 * @param claims each with the form's fields: title, document, date …
 */
public record SelfReport(String unit, Map<String, BigDecimal> actuals, List<JsonNode> claims) {}
