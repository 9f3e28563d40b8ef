package io.nianlun.scoring;

import java.math.BigDecimal;

/** What a unit has promised for an indicator, once it binds. */
public record AgreedTarget(String unit, String indicator, BigDecimal target) {}
