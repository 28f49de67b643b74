package io.fenqi.qr.purchase;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import io.fenqi.qr.client.installment.InstallmentClient;
import io.fenqi.qr.client.installment.InstallmentClient.Quote;
import io.fenqi.qr.purchase.PurchaseOrder.Payee;
import io.fenqi.qr.qrcode.IssueQrCode;
import io.fenqi.qr.qrcode.Resolution;
import io.fenqi.qr.qrcode.ResolveCode;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks what is asked for and takes it in; refused here means that nothing was stored anywhere (QRG-10). */
@Component
class AcceptPurchase {
    private final ResolveCode resolveCode;
    private final IssueQrCode issueQrCode;
    private final InstallmentClient installment;
    private final Purchases purchases;
    private final PurchaseRecord record;
    private final PurchaseSettings settings;
    private final Clock clock;

    AcceptPurchase(
            ResolveCode resolveCode,
            IssueQrCode issueQrCode,
            InstallmentClient installment,
            Purchases purchases,
            PurchaseRecord record,
            PurchaseSettings settings,
            Clock clock) {
        this.resolveCode = resolveCode;
        this.issueQrCode = issueQrCode;
        this.installment = installment;
        this.purchases = purchases;
        this.record = record;
        this.settings = settings;
        this.clock = clock;
    }

    /** Two taps or a lost answer find the purchase that is there (QRG-11). */
    Purchase accept(UUID id, NewPurchase wanted) {
        var known = purchases.find(id);
        if (known.isPresent()) {
            record.requireSame(id, wanted);
            return known.get();
        }

        var resolution = resolveCode.resolve(wanted.codeText());
        requirePayable(resolution, wanted);
        var quote = quoteFor(wanted, resolution.merchant().merchantNo());
        if (!resolution.merchant().productCodes().contains(quote.productCode())) {
            throw new Refused(QrError.PRODUCT_NOT_ENROLLED, "The merchant does not offer this product");
        }
        var order = order(wanted, resolution, quote);
        try {
            return record.receive(Purchase.receive(id, order), wanted);
        } catch (PurchaseRecord.DayCap cap) {
            throw switch (order.grade()) {
                case D -> goOnWithOrder(id, wanted, resolution);
                case A, B, C ->
                    new Refused(
                            QrError.DYNAMIC_CODE_CAP,
                            "Payments of grade %s carry no more today; a stronger verification may"
                                    .formatted(order.grade()));
            };
        }
    }

    private void requirePayable(Resolution resolution, NewPurchase wanted) {
        if (!resolution.merchant().accepts()) {
            throw new Refused(QrError.MERCHANT_NOT_OPEN, "Installments are not available at this merchant");
        }
        if (resolution.locksOtherThan(wanted.amount())) {
            throw new Refused(QrError.AMOUNT_NOT_AS_CODE, "The code is for another amount");
        }
        boolean needsTwo = wanted.amount().fen() >= settings.twoFactorsFromFen();
        if (needsTwo && wanted.verification().factorCount() < 2) {
            throw new Refused(QrError.VERIFICATION_TOO_WEAK, "Two factors are needed for this amount");
        }
    }

    private Quote quoteFor(NewPurchase wanted, String merchantNo) {
        var quote = askForQuote(wanted.quoteId());
        boolean forCustomer = quote.customerId() == null || quote.customerId().equals(wanted.customerId());
        boolean forMerchant = quote.merchantNo() == null || quote.merchantNo().equals(merchantNo);
        if (quote.amountFen() != wanted.amount().fen() || !forCustomer || !forMerchant) throw quoteMismatch();
        if (quote.status().equals("AWAITING_CONFIRMATION")) {
            throw new Refused(QrError.QUOTE_NOT_CONFIRMED, "The cost table is to be read and confirmed first");
        }
        if (!quote.status().equals("OPEN") || !clock.instant().isBefore(quote.expiresAt())) {
            throw new Refused(QrError.QUOTE_EXPIRED, "The quote has expired or was used");
        }
        return quote;
    }

    private Quote askForQuote(UUID quoteId) {
        try {
            return installment.quote(quoteId);
        } catch (CallRefused refused) {
            if (refused.status() == 404) throw quoteMismatch();
            throw refused;
        }
    }

    private PurchaseOrder order(NewPurchase wanted, Resolution resolution, Quote quote) {
        var merchant = resolution.merchant();
        return new PurchaseOrder(
                wanted.customerId(),
                wanted.appId(),
                wanted.partnerOrderNo(),
                wanted.limitAccountId(),
                wanted.quoteId(),
                quote.lenderId(),
                quote.productCode(),
                quote.priceTier(),
                quote.drawdownApproval(),
                quote.advanceAllowed(),
                new Payee(
                        merchant.merchantNo(),
                        merchant.name(),
                        merchant.mcc(),
                        merchant.legalPersonHash(),
                        resolution.terminalNo(),
                        resolution.kind(),
                        resolution.qrCodeId()),
                wanted.amount(),
                wanted.verification(),
                wanted.deviceId(),
                clock.instant());
    }

    /** A printed code cannot carry the amount: our server makes an order for it, and the borrower goes on with that. */
    private StaticCodeCapReached goOnWithOrder(UUID id, NewPurchase wanted, Resolution resolution) {
        var order = issueQrCode.order(
                Ids.derived(id, "dynamic-code"),
                resolution.merchant().merchantNo(),
                resolution.terminalNo(),
                wanted.amount());
        return new StaticCodeCapReached(order);
    }

    private static Refused quoteMismatch() {
        return new Refused(QrError.QUOTE_MISMATCH, "The quote is not for this purchase");
    }
}
