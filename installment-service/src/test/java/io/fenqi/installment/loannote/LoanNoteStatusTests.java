package io.fenqi.installment.loannote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoanNoteStatusTests {

    @Test
    void aVoidLoanNoteStaysVoidAndNothingBecomesPendingAgain() {
        assertThat(Arrays.stream(LoanNoteStatus.values())).noneMatch(LoanNoteStatus.VOID::canBecome);
        assertThat(Arrays.stream(LoanNoteStatus.values()))
                .noneMatch(status -> status.canBecome(LoanNoteStatus.PENDING_DISBURSE));
    }

    @Test
    void aPendingLoanNoteIsActivatedOrMadeVoid() {
        assertThat(Arrays.stream(LoanNoteStatus.values()).filter(LoanNoteStatus.PENDING_DISBURSE::canBecome))
                .containsExactly(LoanNoteStatus.ACTIVE, LoanNoteStatus.VOID);
    }
}
