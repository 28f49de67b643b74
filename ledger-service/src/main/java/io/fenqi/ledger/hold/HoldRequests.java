package io.fenqi.ledger.hold;

import io.fenqi.ledger.journal.Digest;
import io.fenqi.ledger.request.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be asked about holds; amounts in fen. */
public final class HoldRequests {
    private HoldRequests() {}

    /**
     * Money to be set aside.
     *
     * @param advanceAllowed whether what the position lacks may come from the lender's advance line
     * @param expiresAt when it is released if nothing else has happened
     */
    public record NewHold(
            @NotNull @Pattern(regexp = Text.CODE) String lenderId,
            @Positive @Max(Text.AMOUNT_MAX_FEN) long amountFen,
            boolean advanceAllowed,
            @NotNull Instant expiresAt,
            @Nullable @Pattern(regexp = Text.REFERENCE) String reference) {

        String referenceText() {
            return Objects.requireNonNullElse(reference, "");
        }

        String hash() {
            return new Digest("new-hold-1")
                    .add(lenderId)
                    .add(amountFen)
                    .add(advanceAllowed ? 1 : 0)
                    .add(expiresAt.toString())
                    .add(referenceText())
                    .hex();
        }
    }

    /** The purchase that uses a hold; what it does not use is released. */
    public record Posting(
            @NotNull @Pattern(regexp = Text.CODE) String lenderId,
            @NotNull @Pattern(regexp = Text.MERCHANT_NO) String merchantNo,
            @Positive @Max(Text.AMOUNT_MAX_FEN) long amountFen,
            @Nullable @Pattern(regexp = Text.REFERENCE) String reference) {

        String referenceText() {
            return Objects.requireNonNullElse(reference, "");
        }

        String hash() {
            return new Digest("hold-posting-1")
                    .add(lenderId)
                    .add(merchantNo)
                    .add(amountFen)
                    .add(referenceText())
                    .hex();
        }
    }

    /** Whose hold is released. */
    public record Release(
            @NotNull @Pattern(regexp = Text.CODE) String lenderId) {}
}
