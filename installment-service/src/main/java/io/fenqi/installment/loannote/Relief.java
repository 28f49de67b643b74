package io.fenqi.installment.loannote;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;

/** What a lender grants a borrower on one loan note; no money moves (ODP-06, ODP-10). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Relief.Waiver.class, name = "WAIVER"),
    @JsonSubTypes.Type(value = Relief.Extension.class, name = "EXTENSION")
})
public sealed interface Relief {

    /**
     * Charges that need not be paid, at most these amounts in fen and never more than is open.
     *
     * @param installments numbers of those that it is for; all when empty
     */
    record Waiver(List<Integer> installments, long interestFen, long feeFen, long penaltyFen) implements Relief {

        public Waiver {
            installments = List.copyOf(installments);
        }

        /** The most that it can be worth. */
        public long totalFen() {
            return Math.addExact(Math.addExact(interestFen, feeFen), penaltyFen);
        }

        boolean covers(int installmentNo) {
            return installments.isEmpty() || installments.contains(installmentNo);
        }
    }

    /** Later due dates for installments with something open; the interest for the time is found when it counts. */
    record Extension(List<NewDate> dates) implements Relief {

        public Extension {
            dates = List.copyOf(dates);
        }
    }

    /** @param billOn the day of its bill, if that is still to come when the extension counts */
    record NewDate(int installmentNo, LocalDate dueDate, LocalDate billOn) {}
}
