package io.nianlun.approval;

/**
 * What the leaders ask about the results.
 *
 * @param body who asks: the lead group or the committee
 * @param addressee the candidate group that answers: an office, a body, a unit's head
 * @param answer null until it is answered
 */
record Question(int number, String body, String addressee, String question, String answer, String answeredBy) {}
