package io.fenqi.qr.purchase;

import static io.fenqi.kit.identity.ServiceName.ADMIN;
import static io.fenqi.kit.identity.ServiceName.OPS;
import static io.fenqi.kit.identity.ServiceName.PARTNER_GATEWAY;

import io.fenqi.kernel.money.Money;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.page.Page;
import io.fenqi.qr.purchase.LenderDecision.Outcome;
import io.fenqi.qr.purchase.PurchaseOrder.Verification;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Purchases for the gateway; a customer, partner or lender that is acted for sees its own only. */
@RestController
@Validated
@RequestMapping("/purchases")
@CallableBy({PARTNER_GATEWAY, OPS})
class PurchaseController {
    private final AcceptPurchase accept;
    private final PurchaseFlow flow;
    private final ClosePurchase close;
    private final DecideDrawdown decide;
    private final ShowPurchases show;

    PurchaseController(
            AcceptPurchase accept, PurchaseFlow flow, ClosePurchase close, DecideDrawdown decide, ShowPurchases show) {
        this.accept = accept;
        this.flow = flow;
        this.close = close;
        this.decide = decide;
        this.show = show;
    }

    @PutMapping("/{id}")
    PurchaseView put(@PathVariable UUID id, @Valid @RequestBody Body body) {
        show.requireOwn(body.customerId(), body.appId());
        var received = accept.accept(id, body.wanted());
        return PurchaseView.of(flow.advance(received));
    }

    @GetMapping("/{id}")
    @CallableBy({PARTNER_GATEWAY, ADMIN, OPS})
    PurchaseView get(@PathVariable UUID id) {
        return PurchaseView.of(show.find(id));
    }

    @GetMapping
    @CallableBy({PARTNER_GATEWAY, ADMIN, OPS})
    Page<PurchaseView, String> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable @Size(max = 15) String merchantNo,
            @RequestParam(required = false) @Nullable PurchaseStatus status,
            @RequestParam(required = false) @Nullable @Size(max = 40) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var search = new PurchaseSearch(customerId, null, merchantNo, status, after, limit);
        return Page.of(show.list(search).stream().map(PurchaseView::of).toList(), limit, PurchaseView::purchaseNo);
    }

    @PostMapping("/{id}/cancellation")
    PurchaseView cancel(@PathVariable UUID id) {
        show.find(id);
        return PurchaseView.of(close.cancel(id));
    }

    @PutMapping("/{id}/lender-decision")
    PurchaseView decide(@PathVariable UUID id, @Valid @RequestBody Decision body) {
        show.find(id);
        var decision = new LenderDecision(body.decisionId(), body.outcome(), body.lenderLoanNo());
        return PurchaseView.of(decide.decide(id, decision));
    }

    /** Longer texts than any code reach the reader, too, so that they are refused by their own name. */
    record Body(
            @NotNull UUID customerId,
            @NotNull @Pattern(regexp = "[A-Z0-9_-]{2,32}") String appId,
            @NotBlank @Size(max = 64) String partnerOrderNo,
            @NotNull UUID limitAccountId,
            @NotNull UUID quoteId,
            @NotBlank @Size(max = 4096) String codeText,
            @Positive @Max(100_000_000_00L) long amountFen,
            @NotNull @Valid Proof verification,
            @Nullable @Size(max = 128) String deviceId) {
        NewPurchase wanted() {
            return new NewPurchase(
                    customerId,
                    appId,
                    partnerOrderNo,
                    limitAccountId,
                    quoteId,
                    codeText,
                    Money.ofFen(amountFen),
                    new Verification(
                            verification.kind().name(), verification.factorCount(), verification.transactionId()),
                    deviceId);
        }
    }

    /** The strongest of the factors. */
    enum ProofKind {
        SMS,
        PIN,
        FACE,
        CERTIFICATE,
        E_SIGNATURE
    }

    record Proof(
            @NotNull ProofKind kind,
            @Min(1) @Max(9) int factorCount,
            @NotBlank @Size(max = 128) String transactionId) {}

    record Decision(
            @NotBlank @Size(max = 64) String decisionId,
            @NotNull Outcome outcome,
            @Nullable @Size(max = 64) String lenderLoanNo,
            @Nullable @Size(max = 64) String reasonCode) {}
}
