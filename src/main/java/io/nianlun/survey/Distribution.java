package io.nianlun.survey;

/** How many ballots about a unit went out to a layer, and how many came back. */
record Distribution(String unit, String indicator, String layer, long sent, long returned) {}
