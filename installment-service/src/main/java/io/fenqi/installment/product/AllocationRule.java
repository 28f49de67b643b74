package io.fenqi.installment.product;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * In which order money is taken while a loan is at least so many days past due (PRD-08; docs/money.md M-12).
 *
 * @param fromDaysPastDue 0 is every loan; of several rules the one with the most days counts
 * @param order in which the parts of one installment are paid
 * @param principalOfAllFirst whether the principal of all installments goes before all else
 */
public record AllocationRule(
        @Min(0) @Max(3650) int fromDaysPastDue,
        @NotNull @Size(min = 4, max = 4) List<@NotNull Component> order,
        Boolean principalOfAllFirst) {

    /** Fee, penalty, interest, principal of the oldest installment; principal first after 90 days. */
    public static final List<AllocationRule> USUAL = usual();

    public AllocationRule {
        principalOfAllFirst = ProductParams.or(principalOfAllFirst, false);
    }

    private static List<AllocationRule> usual() {
        var order = List.of(Component.FEE, Component.PENALTY, Component.INTEREST, Component.PRINCIPAL);
        return List.of(new AllocationRule(0, order, false), new AllocationRule(91, order, true));
    }
}
