package io.fenqi.installment.loannote;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One customer at one lender: the row that is locked while anything about their loans changes. */
@Entity
class BorrowerAccount {

    @EmbeddedId
    private Key key;

    private @Nullable LocalDate nextDueOn;

    @SuppressWarnings("NullAway.Init")
    protected BorrowerAccount() {}

    Key key() {
        return key;
    }

    /** One more open loan. */
    void admit(LoanNote loan) {
        var due = loan.nextDueOn();
        if (due != null && (nextDueOn == null || due.isBefore(nextDueOn))) {
            nextDueOn = due;
        }
    }

    /** Takes over the earliest due date of the open loans. */
    void refresh(List<LoanNote> loans) {
        nextDueOn = loans.stream()
                .filter(loan -> loan.status().isOpen())
                .map(LoanNote::nextDueOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Customer and lender. */
    @Embeddable
    record Key(UUID customerId, String lenderId) {}
}
