package io.fenqi.repayment.repayment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A repayment as it is answered; all amounts in fen.
 *
 * @param reasonText for the borrower, in Chinese; absent if nothing was refused
 */
record RepaymentView(
        UUID id,
        String repaymentNo,
        UUID customerId,
        String lenderId,
        RepaymentKind kind,
        RepaymentStatus status,
        long amountFen,
        long collectedFen,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        long principalFen,
        long interestFen,
        long feeFen,
        long penaltyFen,
        long overpaidFen,
        Instant createdAt,
        List<Part> parts) {
    private static final Map<String, String> TEXTS = Map.of(
            "INSUFFICIENT_FUNDS", "银行卡余额不足，请存入资金后再试",
            "LIMIT_EXCEEDED", "超过银行卡支付限额",
            "DAY_LIMIT_USED", "今日扣款额度已用完，请明日再试",
            "NO_PAY_AGREEMENT", "请先签约还款银行卡",
            "NO_CHANNEL", "该银行暂不支持扣款，请更换银行卡",
            "CHANNEL_NOT_REACHED", "扣款通道暂时不可用，请稍后再试");
    private static final String OTHER = "扣款未成功，请稍后再试";

    static RepaymentView of(RepaymentState state) {
        return new RepaymentView(
                state.id(),
                state.repaymentNo(),
                state.customerId(),
                state.lenderId(),
                state.kind(),
                state.status(),
                state.amountFen(),
                state.collectedFen(),
                state.reasonCode(),
                state.reasonCode() == null ? null : TEXTS.getOrDefault(state.reasonCode(), OTHER),
                sum(state, Split::principalFen),
                sum(state, Split::interestFen),
                sum(state, Split::feeFen),
                sum(state, Split::penaltyFen),
                sum(state, Split::overpaidFen),
                state.createdAt(),
                state.parts().stream().map(Part::of).toList());
    }

    private static long sum(RepaymentState state, ToLongFunction<Split> amount) {
        return state.parts().stream()
                .filter(PartState::isCollected)
                .map(PartState::split)
                .filter(Objects::nonNull)
                .mapToLong(amount)
                .sum();
    }

    record Part(
            UUID withholdingId,
            int partNo,
            long amountFen,
            PartStatus status,
            @Nullable Instant collectedAt,
            @Nullable String reasonCode) {
        static Part of(PartState part) {
            return new Part(
                    part.withholdingId(),
                    part.partNo(),
                    part.amountFen(),
                    part.status(),
                    part.collectedAt(),
                    part.reasonCode());
        }
    }
}
