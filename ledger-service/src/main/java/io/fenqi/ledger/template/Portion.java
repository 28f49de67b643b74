package io.fenqi.ledger.template;

/** Which portion of a journal's amount a movement carries; the lane decides the split when it admits the journal. */
public enum Portion {
    /** All of it. */
    WHOLE,
    /** What the hold had reserved on the lender's position. */
    HELD_ON_POSITION,
    /** What the hold had reserved on the lender's advance line, used only after the position. */
    HELD_ON_ADVANCE,
    /** As much as repays the lender's outstanding advance: money coming in repays it first. */
    REPAYS_ADVANCE,
    /** What is left after the outstanding advance is repaid. */
    AFTER_ADVANCE
}
