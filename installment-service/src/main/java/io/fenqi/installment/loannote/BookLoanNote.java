package io.fenqi.installment.loannote;

import io.fenqi.installment.InstallmentError;
import io.fenqi.installment.merchantlimit.TakeMerchantLimit;
import io.fenqi.installment.product.ProductCatalog;
import io.fenqi.installment.product.ProductOffer;
import io.fenqi.installment.quote.QuotedPlan;
import io.fenqi.installment.quote.UseQuote;
import io.fenqi.kernel.rate.AnnualRate;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.idempotency.IdempotentPut;
import io.fenqi.kit.problem.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books a loan note with the plan of its quote, byte for byte (AGR-05, PRD-11). */
@Service
class BookLoanNote {

    private final UseQuote useQuote;
    private final ProductCatalog catalog;
    private final LoanNotes loanNotes;
    private final RestateLoans restate;
    private final Schedules schedules;
    private final FindLoanNotes findLoanNotes;
    private final LoanEvents events;
    private final TakeMerchantLimit merchantLimit;
    private final IdempotentPut claims;
    private final Clock clock;

    BookLoanNote(
            UseQuote useQuote,
            ProductCatalog catalog,
            LoanNotes loanNotes,
            RestateLoans restate,
            Schedules schedules,
            FindLoanNotes findLoanNotes,
            LoanEvents events,
            TakeMerchantLimit merchantLimit,
            IdempotentPut claims,
            Clock clock) {
        this.useQuote = useQuote;
        this.catalog = catalog;
        this.loanNotes = loanNotes;
        this.restate = restate;
        this.schedules = schedules;
        this.findLoanNotes = findLoanNotes;
        this.events = events;
        this.merchantLimit = merchantLimit;
        this.claims = claims;
        this.clock = clock;
    }

    /** Books it in force, or waiting for the lender; the same id with the same order changes nothing. */
    @Transactional
    LoanNoteView book(UUID id, Order order) {
        if (!claims.claim(VoidLoanNote.CLAIM, id, order)) {
            return findLoanNotes.one(id);
        }
        var taken = useQuote.take(order.quoteId(), order.customerId(), id);
        if (!taken.merchantNo().equals(order.merchantNo())) {
            throw new Refused(InstallmentError.QUOTE_UNKNOWN, "the quote is for another merchant");
        }
        var plan = taken.plan();
        var account = restate.lock(order.customerId(), plan.lenderId());
        var today = BusinessTime.today(clock);
        var offer = catalog.version(plan.productCode(), plan.productVersion());
        var loan = LoanNote.pending(start(id, order, plan, today), items(plan, offer));
        var rules = LoanRules.of(loan, offer);
        if (order.awaitLender()) {
            events.drawdownRequested(loan);
        } else {
            loan.activate(null, rules, clock.instant());
            account.admit(loan);
            events.created(loan);
        }
        loanNotes.save(loan); // late, so that it is written once
        schedules.booked(loan, taken.planText());
        // Last, for the merchant's row is the one that others wait for.
        merchantLimit.take(
                new TakeMerchantLimit.Share(id, plan.productCode(), order.merchantNo(), today, plan.amountFen()),
                order.merchantClass());
        return LoanNoteView.of(new OpenLoan(loan, rules), today);
    }

    private NewLoanNote start(UUID id, Order order, QuotedPlan plan, LocalDate today) {
        var origin = new Origin(
                plan.productCode(),
                plan.productVersion(),
                plan.priceTier(),
                plan.termCount(),
                plan.annualRatePercent(),
                plan.feeRatePerPeriodPercent(),
                plan.promotion() == null ? null : plan.promotion().no(),
                order.quoteId(),
                order.contractNo(),
                order.limitAccountId(),
                order.purchaseId(),
                order.merchantNo(),
                order.merchantName());
        return new NewLoanNote(
                id,
                order.customerId(),
                "LN%s%08d".formatted(DateTimeFormatter.BASIC_ISO_DATE.format(today), loanNotes.nextNo()),
                plan.lenderId(),
                origin,
                plan.amountFen(),
                AnnualRate.ofPercent(plan.penaltyAnnualRatePercent()),
                plan.lentOn(),
                today);
    }

    private static List<PlannedItem> items(QuotedPlan plan, ProductOffer offer) {
        return plan.installments().stream()
                .map(row -> new PlannedItem(
                        row.no(),
                        row.dueDate(),
                        offer.billOn(row.dueDate()),
                        new Amounts(row.principalFen(), row.interestFen(), row.feeFen(), 0)))
                .toList();
    }

    /**
     * What is to be booked.
     *
     * @param merchantClass merchant category code, by which its limits are found (MER-07)
     */
    record Order(
            UUID quoteId,
            UUID customerId,
            String contractNo,
            UUID limitAccountId,
            UUID purchaseId,
            String merchantNo,
            String merchantName,
            String merchantClass,
            boolean awaitLender) {}
}
