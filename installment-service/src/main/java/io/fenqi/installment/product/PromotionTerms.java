package io.fenqi.installment.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cheaper price for some time, at some merchants, and who pays for it (PRD-10; docs/money.md M-23).
 *
 * @param from first day on which quotes are made with it
 * @param to last day on which quotes are made with it
 * @param merchantNos where it holds; everywhere if there are none
 * @param prices the lines that it puts in the place of the product's; one without a rate is free
 * @param subsidy who pays what the borrower saves; the shares sum to 100
 */
record PromotionTerms(
        @NotBlank @Size(max = 100) String name,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Size(max = 1000) List<@NotNull @Pattern(regexp = "\\d{15}") String> merchantNos,
        @NotEmpty @Size(max = 100) List<ProductParams.@NotNull @Valid PriceLine> prices,
        @NotEmpty @Size(max = 3) List<@NotNull @Valid Share> subsidy) {

    PromotionTerms {
        merchantNos = given(merchantNos);
    }

    private static List<String> given(@Nullable List<String> merchantNos) {
        return merchantNos == null ? List.of() : merchantNos;
    }

    boolean holdsAt(String merchantNo) {
        return merchantNos.isEmpty() || merchantNos.contains(merchantNo);
    }

    /** Who can pay for a promotion. */
    enum Payer {
        MERCHANT,
        LENDER,
        ACQUIRER
    }

    /** What part of the saving one pays, in whole percent. */
    record Share(@NotNull Payer payer, @Min(1) @Max(100) int percent) {}
}
