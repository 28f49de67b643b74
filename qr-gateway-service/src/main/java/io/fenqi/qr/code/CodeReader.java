package io.fenqi.qr.code;

import static io.fenqi.qr.code.CodeRefusal.ALIPAY_CODE;
import static io.fenqi.qr.code.CodeRefusal.ALIPAY_PAYMENT_CODE;
import static io.fenqi.qr.code.CodeRefusal.BAD_VALUE;
import static io.fenqi.qr.code.CodeRefusal.COUNTRY_NOT_SUPPORTED;
import static io.fenqi.qr.code.CodeRefusal.CURRENCY_NOT_SUPPORTED;
import static io.fenqi.qr.code.CodeRefusal.EMPTY_TEXT;
import static io.fenqi.qr.code.CodeRefusal.FOREIGN_LINK;
import static io.fenqi.qr.code.CodeRefusal.MALFORMED_LINK;
import static io.fenqi.qr.code.CodeRefusal.MALFORMED_TEXT;
import static io.fenqi.qr.code.CodeRefusal.TEXT_TOO_LONG;
import static io.fenqi.qr.code.CodeRefusal.UNIONPAY_PAYMENT_CODE;
import static io.fenqi.qr.code.CodeRefusal.UNKNOWN_TEXT;
import static io.fenqi.qr.code.CodeRefusal.WECHAT_ORDER_CODE;
import static io.fenqi.qr.code.CodeRefusal.WECHAT_PAYMENT_CODE;
import static io.fenqi.qr.code.CodeRefusal.WECHAT_PERSONAL_CODE;

import io.fenqi.qr.code.ScannedCode.NotAccepted;
import java.util.regex.Pattern;

/**
 * Tells which kind of code a scanned text is (QRG-01).
 *
 * <p>Links are recognised by their text only: no link is ever opened, whatever it says.
 */
public final class CodeReader {
    private static final Pattern LINK = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ALIPAY =
            Pattern.compile("(?:https?://(?:[a-z0-9-]+\\.)*alipay\\.com(?:[/?#:].*)?|alipays?:.*)", flags());
    private static final Pattern UNIONPAY = Pattern.compile("https://qr\\.95516\\.com/([0-9]{8})/([0-9]{1,64})");
    private static final Pattern CHINAUMS =
            Pattern.compile("https://qr(?:-test2)?\\.chinaums\\.com/bills/qrCode\\.do\\?id=([0-9]{1,64})");
    private static final Pattern KNOWN_HOST =
            Pattern.compile("https?://(?:qr\\.95516\\.com|qr(?:-test2)?\\.chinaums\\.com)(?:[/?#:].*)?", flags());
    private static final Pattern TAGGED = Pattern.compile("[0-9]{4}.*", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final String ownLinkPrefix;
    private final Pattern ownLink;

    /** Takes what our aggregate links begin with, as in {@code https://pay.example/q/}. */
    public CodeReader(String ownLinkPrefix) {
        this.ownLinkPrefix = ownLinkPrefix;
        this.ownLink = Pattern.compile(Pattern.quote(ownLinkPrefix) + "([0-9]{20})");
    }

    /** Never throws: a text of any kind and length gets an answer. */
    public ScannedCode read(String scanned) {
        if (scanned.length() > 2 * EmvDecoder.CHARACTERS_MAX) return new NotAccepted(TEXT_TOO_LONG);
        var text = scanned.strip();
        if (text.isEmpty()) return new NotAccepted(EMPTY_TEXT);
        if (text.codePointCount(0, text.length()) > EmvDecoder.CHARACTERS_MAX) return new NotAccepted(TEXT_TOO_LONG);
        if (text.codePoints().anyMatch(CodeReader::isLoneSurrogate)) return new NotAccepted(MALFORMED_TEXT);
        if (LINK.matcher(text).matches()) return link(text);
        if (text.startsWith(EmvDecoder.FORMAT_INDICATOR)) return emv(text);
        if (DIGITS.matcher(text).matches()) return new NotAccepted(digits(text));
        if (TAGGED.matcher(text).matches()) return emv(text);
        return new NotAccepted(UNKNOWN_TEXT);
    }

    private ScannedCode link(String text) {
        var own = ownLink.matcher(text);
        if (own.matches()) return new ScannedCode.OwnLink(own.group(1));
        var unionPay = UNIONPAY.matcher(text);
        if (unionPay.matches()) return new ScannedCode.UnionPayLink(unionPay.group(1), unionPay.group(2));
        var chinaUms = CHINAUMS.matcher(text);
        if (chinaUms.matches()) return new ScannedCode.ChinaUmsLink(chinaUms.group(1));
        return new NotAccepted(foreign(text));
    }

    private CodeRefusal foreign(String text) {
        if (text.startsWith(ownLinkPrefix) || KNOWN_HOST.matcher(text).matches()) return MALFORMED_LINK;
        if (text.regionMatches(true, 0, "wxp:", 0, 4)) return WECHAT_PERSONAL_CODE;
        if (text.regionMatches(true, 0, "weixin:", 0, 7)) return WECHAT_ORDER_CODE;
        return ALIPAY.matcher(text).matches() ? ALIPAY_CODE : FOREIGN_LINK;
    }

    /** Digits alone are what a customer shows to be scanned by the merchant: the wrong way round here. */
    private static CodeRefusal digits(String text) {
        int length = text.length();
        int prefix = length < 2 ? -1 : Integer.parseInt(text.substring(0, 2));
        if (length == 18 && prefix >= 10 && prefix <= 15) return WECHAT_PAYMENT_CODE;
        if (length >= 16 && length <= 24 && prefix >= 25 && prefix <= 30) return ALIPAY_PAYMENT_CODE;
        if (length == 19 && prefix == 62) return UNIONPAY_PAYMENT_CODE;
        return UNKNOWN_TEXT;
    }

    private static ScannedCode emv(String text) {
        try {
            var code = EmvCode.decode(text);
            if (code.currency().filter("156"::equals).isEmpty()) return new NotAccepted(CURRENCY_NOT_SUPPORTED);
            if (code.country().filter("CN"::equals).isEmpty()) return new NotAccepted(COUNTRY_NOT_SUPPORTED);
            if (code.hasPartsOfFen()) return new NotAccepted(BAD_VALUE);
            return new ScannedCode.Emv(code);
        } catch (MalformedCode malformed) {
            return new NotAccepted(malformed.reason());
        }
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private static int flags() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }
}
