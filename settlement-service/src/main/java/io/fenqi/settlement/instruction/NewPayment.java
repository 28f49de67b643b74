package io.fenqi.settlement.instruction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** @param shares parts by lender that sum to the amount, in fen */
public record NewPayment(
        UUID runId,
        LocalDate accountingDate,
        InstructionKind kind,
        String payee,
        long amountFen,
        PayeeAccount account,
        LocalDate payOn,
        List<PaymentShare> shares) {}
