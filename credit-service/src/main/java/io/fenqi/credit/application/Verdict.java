package io.fenqi.credit.application;

/** What one of those who decide says. */
enum Verdict {
    APPROVE,
    REJECT
}
