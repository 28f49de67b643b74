package io.fenqi.installment.quote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.product.ProductParams;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Quotes over REST. */
@RestController
@RequestMapping("/quotes")
@CallableBy({ServiceName.QR_GATEWAY, ServiceName.PARTNER_GATEWAY, ServiceName.OPS})
class QuoteController {

    private final MakeQuote makeQuote;
    private final ConfirmQuote confirmQuote;
    private final Quotes quotes;
    private final JsonMapper json;
    private final Clock clock;

    QuoteController(MakeQuote makeQuote, ConfirmQuote confirmQuote, Quotes quotes, JsonMapper json, Clock clock) {
        this.makeQuote = makeQuote;
        this.confirmQuote = confirmQuote;
        this.quotes = quotes;
        this.json = json;
        this.clock = clock;
    }

    @PutMapping("/{id}")
    View make(@PathVariable UUID id, @Valid @RequestBody NewQuote body) {
        return view(makeQuote.make(
                id,
                new MakeQuote.Wish(
                        body.productCode(),
                        body.customerId(),
                        body.merchantNo(),
                        body.amountFen(),
                        body.termCount(),
                        body.priceTier())));
    }

    /** The borrower has read the cost table for as long as the product asks, and agrees. */
    @PutMapping("/{id}/confirmation")
    View confirm(@PathVariable UUID id, @Valid @RequestBody Confirmation body) {
        return view(confirmQuote.confirm(id, body.customerId()));
    }

    @GetMapping("/{id}")
    View quote(@PathVariable UUID id) {
        return view(quotes.findById(id).orElseThrow(() -> new Refused(InstallmentError.QUOTE_UNKNOWN, "quote " + id)));
    }

    private View view(Quote quote) {
        return View.of(quote, json.readValue(quote.plan(), QuotedPlan.class), clock.instant());
    }

    record NewQuote(
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String productCode,
            @NotNull UUID customerId,
            @NotNull @Pattern(regexp = "\\d{15}") String merchantNo,
            @Positive @Max(10_000_000_000L) long amountFen,
            @Min(1) @Max(360) int termCount,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{1,32}") String priceTier) {}

    record Confirmation(@NotNull UUID customerId) {}

    /**
     * A quote.
     *
     * @param confirmableFrom from when the borrower may confirm to have read the cost table
     */
    record View(
            UUID id,
            String status,
            UUID customerId,
            String merchantNo,
            String lenderId,
            String productCode,
            String priceTier,
            int productVersion,
            String method,
            @Nullable String annualRatePercent,
            @Nullable String feeRatePerPeriodPercent,
            QuotedPlan.@Nullable Promotion promotion,
            long amountFen,
            int termCount,
            List<QuotedPlan.Installment> installments,
            boolean datesProvisional,
            long totalInterestFen,
            long totalFeeFen,
            long totalFen,
            String annualCostSimplePercent,
            String annualCostCompoundPercent,
            List<QuotedPlan.CostLine> costTable,
            ProductParams.@Nullable CostRange costRange,
            int readingSeconds,
            Instant shownAt,
            Instant confirmableFrom,
            @Nullable Instant confirmedAt,
            Instant expiresAt,
            boolean drawdownApproval,
            boolean advanceAllowed) {

        static View of(Quote quote, QuotedPlan plan, Instant now) {
            return new View(
                    quote.id(),
                    quote.statusAt(now),
                    quote.customerId(),
                    quote.merchantNo(),
                    plan.lenderId(),
                    plan.productCode(),
                    plan.priceTier(),
                    plan.productVersion(),
                    plan.method(),
                    plan.annualRatePercent(),
                    plan.feeRatePerPeriodPercent(),
                    plan.promotion(),
                    plan.amountFen(),
                    plan.termCount(),
                    plan.installments(),
                    plan.datesProvisional(),
                    plan.totalInterestFen(),
                    plan.totalFeeFen(),
                    plan.totalFen(),
                    plan.annualCostSimplePercent(),
                    plan.annualCostCompoundPercent(),
                    plan.costTable(),
                    plan.costRange(),
                    plan.readingSeconds(),
                    quote.shownAt(),
                    quote.confirmableFrom(),
                    quote.confirmedAt(),
                    quote.expiresAt(),
                    plan.drawdownApproval(),
                    plan.advanceAllowed());
        }
    }
}
