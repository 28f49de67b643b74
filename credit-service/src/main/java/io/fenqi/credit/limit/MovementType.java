package io.fenqi.credit.limit;

/** What can happen to a limit (CRD-08). */
enum MovementType {
    GRANT,
    ADJUST_UP,
    ADJUST_DOWN,
    TEMPORARY_UP,
    TEMPORARY_DOWN,
    HOLD,
    RELEASE,
    USE,
    RESTORE,
    RESTORE_REVERSAL,
    FREEZE,
    UNFREEZE
}
