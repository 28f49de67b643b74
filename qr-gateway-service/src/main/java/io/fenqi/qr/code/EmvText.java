package io.fenqi.qr.code;

import io.fenqi.kernel.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the EMV text of one of our own codes, checksum included (QRG-03, QRG-04).
 *
 * @param acquirer the acquirer's 8-digit number, written as acquirer and as forwarder
 * @param merchantNo 15 digits
 * @param merchantCategory 4 digits (MCC)
 * @param merchantName shown by the scanning wallet; cut to 25 characters
 * @param region where the merchant is, 6 digits
 * @param codeNo the number of this code, 20 digits
 * @param terminalNo 8 characters, if the code stands for one terminal
 */
public record EmvText(
        String acquirer,
        String merchantNo,
        String merchantCategory,
        String merchantName,
        String region,
        String codeNo,
        @Nullable String terminalNo) {
    private static final int NAME_MAX = 25;

    /** The printed code of a counter: the customer types the amount. */
    public String ofStaticCode() {
        return text("11", Optional.empty());
    }

    /** The code of one order: the amount is locked. */
    public String ofOrder(Money amount) {
        return text("12", Optional.of(amount));
    }

    private String text(String initiation, Optional<Money> amount) {
        var text = new StringBuilder()
                .append(tag("00", "01"))
                .append(tag("01", initiation))
                .append(tag("15", acquirer + acquirer + merchantNo))
                .append(tag("52", merchantCategory))
                .append(tag("53", "156"));
        amount.ifPresent(locked -> text.append(tag("54", locked.toYuan())));
        text.append(tag("58", "CN"))
                .append(tag("59", isLatin() ? cut(merchantName) : "M" + merchantNo))
                .append(tag("60", region))
                .append(tag("62", tag("05", codeNo) + (terminalNo == null ? "" : tag("07", terminalNo))));
        if (!isLatin()) text.append(tag("64", tag("00", "zh") + tag("01", cut(merchantName))));
        text.append("6304");
        return text + Crc16.of(text.toString());
    }

    /** Tag 59 is read by wallets all over the world; a Chinese name goes to the language template 64. */
    private boolean isLatin() {
        return merchantName.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    private static String tag(String tag, String value) {
        return "%s%02d%s".formatted(tag, value.codePointCount(0, value.length()), value);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= NAME_MAX
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME_MAX));
    }
}
