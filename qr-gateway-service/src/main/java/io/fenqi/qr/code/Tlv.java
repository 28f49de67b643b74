package io.fenqi.qr.code;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Splits a text into tag, length and value.
 *
 * <p>Lengths count characters as a reader sees them, that is Unicode code points and not UTF-16 units: a rare Chinese
 * character outside the basic plane is one character (QRG-05).
 */
final class Tlv {
    private final int[] characters;
    private int position;

    private Tlv(String text) {
        characters = text.codePoints().toArray();
    }

    /** Tags in the order of the text, each at most once. */
    static Map<String, String> split(String text) {
        var input = new Tlv(text);
        var values = new LinkedHashMap<String, String>();
        while (input.position < input.characters.length) {
            var tag = input.twoDigits(CodeRefusal.BAD_TAG);
            int length = Integer.parseInt(input.twoDigits(CodeRefusal.BAD_LENGTH));
            if (length == 0) throw new MalformedCode(CodeRefusal.BAD_LENGTH);
            if (values.put(tag, input.take(length)) != null) throw new MalformedCode(CodeRefusal.DUPLICATE_TAG);
        }
        return values;
    }

    private String twoDigits(CodeRefusal otherwise) {
        var digits = take(2);
        for (int index = 0; index < digits.length(); index++) {
            char digit = digits.charAt(index); // Character.isDigit would let in digits of other scripts
            if (digit < '0' || digit > '9') throw new MalformedCode(otherwise);
        }
        return digits;
    }

    private String take(int count) {
        if (count > characters.length - position) throw new MalformedCode(CodeRefusal.TRUNCATED);
        var taken = new String(characters, position, count);
        position += count;
        return taken;
    }
}
