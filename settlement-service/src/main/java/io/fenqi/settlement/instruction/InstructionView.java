package io.fenqi.settlement.instruction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instruction as it is shown: no account, which only the acquirer needs. */
public record InstructionView(
        UUID id,
        InstructionKind kind,
        String payee,
        long amountFen,
        InstructionStatus status,
        LocalDate payOn,
        int attempt,
        @Nullable UUID replaces,
        @Nullable String reason) {}
