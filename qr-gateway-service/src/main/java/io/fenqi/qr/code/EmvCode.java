package io.fenqi.qr.code;

import io.fenqi.kernel.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The content of an EMV merchant-presented code, well-formed and with a proven checksum.
 *
 * @param values primitive tags, 00 to 61 and 63; unknown tags 65 to 79 are dropped
 * @param templates tags inside templates 26 to 51, 62, 64 and 80 to 99, by the template's tag
 */
public record EmvCode(Map<String, String> values, Map<String, Map<String, String>> templates) {
    private static final Pattern WHOLE_FEN = Pattern.compile("[0-9]{1,13}(\\.[0-9]{0,2})?");

    public EmvCode {
        values = Map.copyOf(values);
        templates = Map.copyOf(templates);
    }

    /** Reads any well-formed code, of whatever currency and country. */
    static EmvCode decode(String text) {
        return EmvDecoder.decode(text);
    }

    /** Says on print that it was made for one order; anybody can print that, so it proves nothing. */
    public boolean claimsToBeDynamic() {
        return "12".equals(values.get("01"));
    }

    /** ISO 4217 number; 156 is the yuan. */
    public Optional<String> currency() {
        return value("53");
    }

    /** ISO 3166 letters; CN is mainland China. */
    public Optional<String> country() {
        return value("58");
    }

    public Optional<String> merchantCategory() {
        return value("52");
    }

    public Optional<String> merchantName() {
        return value("59");
    }

    /** The amount locked by a code in yuan; empty where the customer types it. */
    public Optional<Money> amount() {
        return value("54")
                .filter(yuan -> WHOLE_FEN.matcher(yuan).matches())
                .map(yuan -> Money.ofFen(new BigDecimal(yuan).movePointRight(2).longValueExact()));
    }

    boolean hasPartsOfFen() {
        return value("54").isPresent() && amount().isEmpty();
    }

    /** UnionPay's account, tag 15. */
    public Optional<UnionPayAccount> unionPay() {
        return value("15")
                .map(account ->
                        new UnionPayAccount(account.substring(0, 8), account.substring(8, 16), account.substring(16)));
    }

    /** The merchant's reference, 62-05: the number of one of our codes where we printed it. */
    public Optional<String> referenceLabel() {
        return value("62", "05");
    }

    public Optional<String> terminalLabel() {
        return value("62", "07");
    }

    /** The merchant's name in the local language, 64-01. */
    public Optional<String> localName() {
        return value("64", "01");
    }

    public Optional<String> localCity() {
        return value("64", "02");
    }

    Optional<String> value(String tag) {
        return Optional.ofNullable(values.get(tag));
    }

    Optional<String> value(String template, String tag) {
        return Optional.ofNullable(templates.getOrDefault(template, Map.of()).get(tag));
    }

    /** Tag 15: acquirer and forwarder (8 digits each) and the merchant's number (15 characters). */
    public record UnionPayAccount(String acquirer, String forwarder, String merchantNo) {}
}
