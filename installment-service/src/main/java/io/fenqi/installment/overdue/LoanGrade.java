package io.fenqi.installment.overdue;

/** The five classes of loans, by days past due (ODP-07); the glossary has their Chinese names. */
public enum LoanGrade {
    NORMAL,
    SPECIAL_MENTION,
    SUBSTANDARD,
    DOUBTFUL,
    LOSS
}
