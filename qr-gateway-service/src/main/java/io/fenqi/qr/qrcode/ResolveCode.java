package io.fenqi.qr.qrcode;

import io.fenqi.kernel.money.Money;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import io.fenqi.qr.code.CodeReader;
import io.fenqi.qr.code.CodeRefusal;
import io.fenqi.qr.code.EmvCode;
import io.fenqi.qr.code.ScannedCode;
import io.fenqi.qr.merchant.AcceptingMerchant;
import io.fenqi.qr.merchant.AcceptingMerchants;
import io.fenqi.qr.qrcode.Resolution.Source;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells from a scanned text who is to be paid (MER-04); the customer never learns why a merchant is not open. */
@Component
public class ResolveCode {
    private final CodeReader reader;
    private final QrCodes codes;
    private final AcceptingMerchants merchants;
    private final Clock clock;

    ResolveCode(CodeReader reader, QrCodes codes, AcceptingMerchants merchants, Clock clock) {
        this.reader = reader;
        this.codes = codes;
        this.merchants = merchants;
        this.clock = clock;
    }

    public Resolution resolve(String text) {
        var scanned = reader.read(text);
        return switch (scanned) {
            case ScannedCode.NotAccepted refused -> throw notAccepted(refused.reason());
            case ScannedCode.OwnLink _ -> ofKnown(Source.OWN_URL, known(scanned), null);
            case ScannedCode.UnionPayLink _ -> ofKnown(Source.UNIONPAY_URL, known(scanned), null);
            case ScannedCode.ChinaUmsLink _ -> ofKnown(Source.CHINAUMS_URL, known(scanned), null);
            case ScannedCode.Emv emv -> ofEmv(emv);
        };
    }

    /** Our own print if it names one of our codes; else any print of the acquirer for a merchant that we know. */
    private Resolution ofEmv(ScannedCode.Emv emv) {
        var code = emv.code();
        var merchantNo =
                code.unionPay().map(EmvCode.UnionPayAccount::merchantNo).orElseThrow(ResolveCode::unknown);
        var own = ScannedLookup.of(emv).flatMap(codes::findByLookup);
        if (own.isPresent()) {
            requireUnchanged(own.get(), code, merchantNo);
            return ofKnown(Source.EMV, own.get(), code.localCity().orElse(null));
        }
        return new Resolution(
                Source.EMV,
                CodeKind.STATIC,
                open(merchantNo),
                code.terminalLabel().orElse(null),
                code.localCity().orElse(null),
                code.amount().map(Money::fen).orElse(null),
                null);
    }

    /** Anybody can print our number with another merchant or amount and a fitting checksum. */
    private static void requireUnchanged(QrCode own, EmvCode code, String merchantNo) {
        boolean sameMerchant = own.merchantNo().equals(merchantNo);
        boolean sameAmount = own.amount().equals(code.amount());
        if (!sameMerchant || !sameAmount || own.format() != CodeFormat.EMV) throw unknown();
    }

    private Resolution ofKnown(Source source, QrCode code, @Nullable String city) {
        code.requireUsable(clock.instant());
        return new Resolution(
                source,
                code.kind(),
                open(code.merchantNo()),
                code.terminalNo(),
                city,
                code.amount().map(Money::fen).orElse(null),
                code.id());
    }

    private QrCode known(ScannedCode scanned) {
        return ScannedLookup.of(scanned).flatMap(codes::findByLookup).orElseThrow(ResolveCode::unknown);
    }

    private AcceptingMerchant open(String merchantNo) {
        Optional<AcceptingMerchant> merchant = merchants.find(merchantNo, BusinessTime.today(clock));
        return merchant.orElseThrow(ResolveCode::unknown);
    }

    private static Refused unknown() {
        return new Refused(QrError.CODE_UNKNOWN, "This merchant code is not known");
    }

    private static Refused notAccepted(CodeRefusal reason) {
        var error = switch (reason) {
            case TEXT_TOO_LONG -> QrError.CODE_TOO_LONG;
            case CRC_MISMATCH -> QrError.CODE_CRC_MISMATCH;
            case ALIPAY_CODE -> QrError.CODE_PERSONAL_ALIPAY;
            case WECHAT_PERSONAL_CODE, WECHAT_ORDER_CODE -> QrError.CODE_WECHAT;
            case WECHAT_PAYMENT_CODE, ALIPAY_PAYMENT_CODE, UNIONPAY_PAYMENT_CODE -> QrError.CODE_CONSUMER_PAYMENT;
            case FOREIGN_LINK -> QrError.CODE_FOREIGN_URL;
            case CURRENCY_NOT_SUPPORTED -> QrError.CURRENCY_NOT_SUPPORTED;
            case COUNTRY_NOT_SUPPORTED -> QrError.COUNTRY_NOT_SUPPORTED;
            case EMPTY_TEXT,
                    MALFORMED_TEXT,
                    UNKNOWN_TEXT,
                    MALFORMED_LINK,
                    WRONG_FIRST_TAG,
                    BAD_TAG,
                    BAD_LENGTH,
                    TRUNCATED,
                    DUPLICATE_TAG,
                    BAD_TEMPLATE,
                    BAD_VALUE,
                    CRC_MISSING,
                    CRC_NOT_LAST -> QrError.CODE_MALFORMED;
        };
        return new Refused(error, reason.explanation(), new FieldError("text", reason.name(), reason.explanation()));
    }
}
