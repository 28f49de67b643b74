package io.fenqi.qr.code;

import static io.fenqi.qr.code.CodeRefusal.BAD_LENGTH;
import static io.fenqi.qr.code.CodeRefusal.BAD_TEMPLATE;
import static io.fenqi.qr.code.CodeRefusal.BAD_VALUE;
import static io.fenqi.qr.code.CodeRefusal.CRC_MISMATCH;
import static io.fenqi.qr.code.CodeRefusal.CRC_MISSING;
import static io.fenqi.qr.code.CodeRefusal.CRC_NOT_LAST;
import static io.fenqi.qr.code.CodeRefusal.TEXT_TOO_LONG;
import static io.fenqi.qr.code.CodeRefusal.WRONG_FIRST_TAG;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the EMV merchant-presented format, strictly: what is not well-formed is refused with a name (QRG-04, QRG-05).
 *
 * <p>Tags 02 to 25 hold plain values, 26 to 51, 62, 64 and 80 to 99 hold tags again; 65 to 79 are reserved for later
 * and are skipped.
 */
final class EmvDecoder {
    static final int CHARACTERS_MAX = 512;
    static final String FORMAT_INDICATOR = "000201";
    private static final String CRC = "63";
    private static final int CRC_DIGITS = 4;

    private static final Map<String, Pattern> FORMS = Map.of(
            "01", Pattern.compile("11|12"),
            "15", Pattern.compile("[0-9]{16}[0-9A-Za-z]{15}"),
            "52", Pattern.compile("[0-9]{4}"),
            "53", Pattern.compile("[0-9]{3}"),
            "54", Pattern.compile("(?=.{1,13}$)(?=.*[1-9])[0-9]+(\\.[0-9]*)?"),
            "58", Pattern.compile("[A-Z]{2}"));

    private EmvDecoder() {}

    static EmvCode decode(String text) {
        if (text.codePointCount(0, text.length()) > CHARACTERS_MAX) throw new MalformedCode(TEXT_TOO_LONG);
        if (!text.startsWith(FORMAT_INDICATOR)) throw new MalformedCode(WRONG_FIRST_TAG);
        var tags = Tlv.split(text);
        checkCrc(text, tags);

        var values = new LinkedHashMap<String, String>();
        var templates = new LinkedHashMap<String, Map<String, String>>();
        tags.forEach((tag, value) -> {
            if (isReserved(tag)) return;
            if (isTemplate(tag)) {
                templates.put(tag, template(tag, value));
            } else {
                checkForm(tag, value);
                values.put(tag, value);
            }
        });
        return new EmvCode(values, templates);
    }

    /** The checksum covers everything before it, its own tag and length included. */
    private static void checkCrc(String text, Map<String, String> tags) {
        var stated = tags.get(CRC);
        if (stated == null) throw new MalformedCode(CRC_MISSING);
        if (!lastOf(tags).equals(CRC)) throw new MalformedCode(CRC_NOT_LAST);
        if (stated.length() != CRC_DIGITS) throw new MalformedCode(BAD_LENGTH);
        var covered = text.substring(0, text.length() - CRC_DIGITS);
        if (!Crc16.of(covered).equalsIgnoreCase(stated)) throw new MalformedCode(CRC_MISMATCH);
    }

    private static String lastOf(Map<String, String> tags) {
        return ((LinkedHashMap<String, String>) tags).lastEntry().getKey();
    }

    private static Map<String, String> template(String tag, String value) {
        try {
            var inner = Tlv.split(value);
            if (namesItsOwner(tag) && !inner.containsKey("00")) throw new MalformedCode(BAD_TEMPLATE);
            return inner;
        } catch (MalformedCode malformed) {
            throw new MalformedCode(BAD_TEMPLATE);
        }
    }

    private static void checkForm(String tag, String value) {
        var form = FORMS.get(tag);
        if (form != null && !form.matcher(value).matches()) throw new MalformedCode(BAD_VALUE);
    }

    private static boolean isTemplate(String tag) {
        return namesItsOwner(tag) || tag.equals("62") || tag.equals("64") || isBetween(tag, "80", "99");
    }

    /** Templates for payment networks carry the network's identifier in their tag 00. */
    private static boolean namesItsOwner(String tag) {
        return isBetween(tag, "26", "51");
    }

    private static boolean isReserved(String tag) {
        return isBetween(tag, "65", "79");
    }

    private static boolean isBetween(String tag, String first, String last) {
        return tag.compareTo(first) >= 0 && tag.compareTo(last) <= 0;
    }
}
