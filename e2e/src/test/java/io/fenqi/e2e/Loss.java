package io.fenqi.e2e;

/** What goes wrong at a chosen call. */
enum Loss {
    /** The caller dies before the call: neither it nor any later one arrives. */
    BEFORE,
    /** The callee does its work, the caller dies before it hears of it, and no later call arrives. */
    AFTER,
    /** Only this one answer is lost; the caller may try again at once. */
    ONE_ANSWER
}
