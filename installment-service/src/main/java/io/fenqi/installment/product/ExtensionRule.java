package io.fenqi.installment.product;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How often and how far what is open of a loan may be put off (ODP-10; docs/money.md M-29).
 *
 * @param max extensions of one loan; 0 for never, 1 unless said
 * @param monthsMax months of one extension; 3 unless said
 * @param annualRatePercent interest for the added time in percent a year; the loan's own unless said
 */
public record ExtensionRule(
        @Min(0) @Max(12) Integer max,
        @Min(1) @Max(12) Integer monthsMax,
        @Nullable @Pattern(regexp = ProductParams.PERCENT) String annualRatePercent) {

    public static final ExtensionRule ONCE = new ExtensionRule(1, 3, null);

    public ExtensionRule {
        max = ProductParams.or(max, 1);
        monthsMax = ProductParams.or(monthsMax, 3);
    }
}
