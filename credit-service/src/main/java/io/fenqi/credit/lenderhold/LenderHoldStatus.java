package io.fenqi.credit.lenderhold;

/** What the lender says to one hold; from TAKEN on the limit's own movements tell it what happens. */
enum LenderHoldStatus {
    ASKED,
    AGREED,
    DECLINED,
    TAKEN,
    REVERSED;

    boolean canBecome(LenderHoldStatus next) {
        return switch (this) {
            case ASKED -> next == AGREED || next == DECLINED || next == REVERSED;
            case AGREED -> next == TAKEN || next == REVERSED;
            case DECLINED, TAKEN, REVERSED -> false;
        };
    }
}
