package io.nianlun.inbox;

/** Which tasks a list shows. */
enum View {
    /** Mine, and those offered to my groups that nobody has taken. */
    OPEN,
    MINE,
    OFFERED,
    /** Open and late. */
    OVERDUE,
    /** Done by me. */
    DONE,
    /** Every open task that I may know of. */
    ALL
}
