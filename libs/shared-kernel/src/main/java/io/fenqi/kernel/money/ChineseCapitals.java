package io.fenqi.kernel.money;

/**
 * An amount in the capital figures that Chinese contracts and receipts need beside the digits (大写金额).
 *
 * <p>Follows the basic rules for filling in bills and settlement vouchers, an annex of the 1997 Payment and Settlement
 * Measures of the People's Bank of China: zeros in a row read as one; an amount that ends with yuan or jiao is closed by
 * 整, one that ends with fen is not; a missing jiao before a fen is read as 零. Where the rules leave the 零 to the
 * writer, it is left out. Nothing is rounded.
 */
public final class ChineseCapitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final long[] UNITS = {100_000_000, 10_000, 1_000, 100, 10};
    private static final String UNIT_NAMES = "亿万仟佰拾";
    private static final int FEN_OF_JIAO = 10;
    private static final int FEN_OF_YUAN = 100;

    private ChineseCapitals() {}

    /** As {@code 人民币壹仟贰佰元零伍分} for 1,200.05 yuan. */
    public static String of(Money amount) {
        long yuan = amount.fen() / FEN_OF_YUAN;
        int jiao = (int) (amount.fen() % FEN_OF_YUAN / FEN_OF_JIAO);
        int fen = (int) (amount.fen() % FEN_OF_JIAO);
        var words = new StringBuilder("人民币");
        if (yuan > 0 || amount.isZero()) {
            append(words, yuan);
            words.append('元');
        }
        if (jiao > 0) {
            append(words, jiao);
            words.append('角');
        } else if (fen > 0 && yuan > 0) {
            words.append('零');
        }
        if (fen > 0) {
            append(words, fen);
            return words.append('分').toString();
        }
        return words.append('整').toString();
    }

    /** The largest unit that fits, how often it fits, and what is left. */
    private static void append(StringBuilder words, long number) {
        for (int i = 0; i < UNITS.length; i++) {
            if (number >= UNITS[i]) {
                append(words, number / UNITS[i]);
                words.append(UNIT_NAMES.charAt(i));
                long rest = number % UNITS[i];
                if (rest > 0) {
                    if (rest < UNITS[i] / 10) {
                        words.append('零');
                    }
                    append(words, rest);
                }
                return;
            }
        }
        words.append(DIGITS.charAt((int) number));
    }
}
