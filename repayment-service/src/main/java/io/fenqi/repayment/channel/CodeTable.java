package io.fenqi.repayment.channel;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a channel's trade code by a table that is data; whatever it does not know is unknown (requirements 4.4). */
public final class CodeTable {
    private static final Pattern MEANING = Pattern.compile("SUCCESS|UNKNOWN|NOT_FOUND|FAIL [A-Z_]{1,40}");
    private static final String FAIL = "FAIL ";

    private final Map<String, String> meanings;

    /** @param meanings code to {@code SUCCESS}, {@code UNKNOWN}, {@code NOT_FOUND} or {@code FAIL <reason>} */
    public CodeTable(Map<String, String> meanings) {
        meanings.forEach((code, meaning) -> {
            if (!MEANING.matcher(meaning).matches()) {
                throw new IllegalArgumentException("Code %s means nothing: %s".formatted(code, meaning));
            }
        });
        this.meanings = Map.copyOf(meanings);
    }

    /**
     * The answer that a code and its fields are.
     *
     * @param serialNo the channel's number of the debit; a success without one is not believed
     * @param amountFen what was taken, in fen; a success needs it
     */
    public ChannelAnswer read(String code, @Nullable String serialNo, long amountFen, @Nullable Instant succeededAt) {
        String meaning = meanings.getOrDefault(code, "UNKNOWN");
        if (meaning.startsWith(FAIL)) {
            return new ChannelAnswer.Failure(code, meaning.substring(FAIL.length()));
        }
        return switch (meaning) {
            case "SUCCESS" ->
                serialNo == null || serialNo.isBlank() || amountFen <= 0
                        ? new ChannelAnswer.Unknown(code)
                        : new ChannelAnswer.Success(code, serialNo, amountFen, succeededAt);
            case "NOT_FOUND" -> new ChannelAnswer.NotFound(code);
            default -> new ChannelAnswer.Unknown(code);
        };
    }
}
