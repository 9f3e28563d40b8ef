package io.nianlun.assessment;

/**
 * What the audit group found of one claim.
 *
 * @param verdict {@code accepted}, {@code corrected} or {@code rejected}
 * @param reason null where an accepted claim needed none
 * @param excels the indicator on which it shows innovation or excellence; null: on none
 */
record Verdict(String unit, String claim, String title, String verdict, String reason, String excels) {}
