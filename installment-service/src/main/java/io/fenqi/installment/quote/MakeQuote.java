package io.fenqi.installment.quote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.pricing.CostDisclosure;
import io.fenqi.installment.pricing.RepaymentSchedule;
import io.fenqi.installment.pricing.ScheduleEngine;
import io.fenqi.installment.product.ProductCatalog;
import io.fenqi.installment.product.ProductOffer;
import io.fenqi.installment.product.ProductParams;
import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes quotes: plan, totals, annualised cost and cost table of a product for an amount and a term (PRD-11). */
@Service
class MakeQuote {

    private final ProductCatalog catalog;
    private final Quotes quotes;
    private final IdempotentPut claims;
    private final JsonMapper json;
    private final Clock clock;

    MakeQuote(ProductCatalog catalog, Quotes quotes, IdempotentPut claims, JsonMapper json, Clock clock) {
        this.catalog = catalog;
        this.quotes = quotes;
        this.claims = claims;
        this.json = json;
        this.clock = clock;
    }

    /** The same id with the same wish answers the same quote, also on another day. */
    @Transactional
    Quote make(UUID id, Wish wish) {
        if (!claims.claim("quotes", id, wish)) {
            return quotes.findById(id).orElseThrow();
        }
        var offer = catalog.offeredOn(wish.productCode(), BusinessTime.today(clock));
        var plan = plan(offer, wish, BusinessTime.today(clock));
        var expiresAt = clock.instant().plus(Duration.ofMinutes(offer.params().quoteValidMinutes()));
        return quotes.save(
                new Quote(id, wish.customerId(), wish.merchantNo(), json.writeValueAsString(plan), expiresAt));
    }

    private static QuotedPlan plan(ProductOffer offer, Wish wish, LocalDate today) {
        var params = offer.params();
        if (wish.amountFen() < params.minAmountFen() || wish.amountFen() > params.maxAmountFen()) {
            throw new Refused(
                    InstallmentError.AMOUNT_OUT_OF_RANGE,
                    "%d to %d fen".formatted(params.minAmountFen(), params.maxAmountFen()));
        }
        var line = offer.price(wish.termCount(), wish.priceTier())
                .orElseThrow(() -> new Refused(
                        InstallmentError.TERM_NOT_OFFERED,
                        "%d installments for tier %s".formatted(wish.termCount(), wish.priceTier())));
        var terms = offer.terms(Money.ofFen(wish.amountFen()), line, today);
        var schedule = ScheduleEngine.schedule(terms);
        var cost = CostDisclosure.of(terms, schedule);
        if (cost.simple().compareTo(offer.costCap()) > 0) {
            throw new Refused(
                    InstallmentError.COST_ABOVE_CAP, "%s, the cap is %s".formatted(cost.simple(), offer.costCap()));
        }
        return plan(offer, line, wish, today, schedule, cost);
    }

    private static QuotedPlan plan(
            ProductOffer offer,
            ProductParams.PriceLine line,
            Wish wish,
            LocalDate today,
            RepaymentSchedule schedule,
            CostDisclosure cost) {
        var penalty = offer.penaltyRule(line, cost.simple());
        var rows = schedule.installments().stream()
                .map(row -> new QuotedPlan.Installment(
                        row.installmentNo(),
                        row.dueDate(),
                        row.principalFen(),
                        row.interestFen(),
                        row.feeFen(),
                        row.totalFen()))
                .toList();
        return new QuotedPlan(
                offer.lenderId(),
                offer.productCode(),
                offer.versionNo(),
                offer.params().method().name(),
                line.priceTier(),
                today,
                wish.amountFen(),
                wish.termCount(),
                rows,
                schedule.interestFen(),
                schedule.feeFen(),
                wish.amountFen() + schedule.interestFen() + schedule.feeFen(),
                CostTable.percent(cost.simple().percent()),
                CostTable.percent(cost.compound().percent()),
                penalty.rate().percent().toPlainString(),
                CostTable.of(offer, line, cost, penalty),
                offer.params().readingSeconds(),
                offer.params().drawdownApproval(),
                offer.params().advanceAllowed());
    }

    /** What is asked for. */
    record Wish(
            String productCode, UUID customerId, String merchantNo, long amountFen, int termCount, String priceTier) {}
}
