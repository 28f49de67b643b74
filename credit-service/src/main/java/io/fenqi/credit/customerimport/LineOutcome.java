package io.fenqi.credit.customerimport;

/** What became of one line of a file. */
enum LineOutcome {
    /** New on the list. */
    IMPORTED,
    /** On the list already, in the same words. */
    UNCHANGED,
    /** On the list already, in other words; what was known stays. */
    DIFFERENT,
    /** Not taken. */
    REFUSED
}
