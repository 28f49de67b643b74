package io.fenqi.credit.customerimport;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the lender has granted.
 *
 * @param limitFen in fen, above zero
 * @param validTo last day (Asia/Shanghai) of the limit
 * @param contractRef the lender's number of its own contract with the customer
 */
@Embeddable
record ListedTerms(
        String productCode,
        long limitFen,
        @Nullable String grade,
        LocalDate validTo,
        @Nullable String contractRef) {

    /** What another line of the same customer says differently; nothing of it is personal. */
    List<Finding> differences(ListedTerms other) {
        var found = new ArrayList<Finding>();
        compare(found, "productCode", productCode, other.productCode);
        compare(found, "limitFen", limitFen, other.limitFen);
        compare(found, "grade", grade, other.grade);
        compare(found, "validTo", validTo, other.validTo);
        compare(found, "contractRef", contractRef, other.contractRef);
        return found;
    }

    private static void compare(List<Finding> found, String field, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            found.add(new Finding(field, Finding.DIFFERS, "known as %s, given as %s".formatted(was, is)));
        }
    }
}
