package io.fenqi.repayment.channel.chinapay;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.client.CallInDoubt;
import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.channel.ChannelHttp;
import io.fenqi.repayment.channel.ChannelNotice;
import io.fenqi.repayment.channel.ChannelWiring;
import io.fenqi.repayment.channel.CodeTable;
import io.fenqi.repayment.channel.DailyFile;
import io.fenqi.repayment.channel.DebitOrder;
import io.fenqi.repayment.channel.FetchDailyFile;
import io.fenqi.repayment.channel.FourFactors;
import io.fenqi.repayment.channel.HmacSeal;
import io.fenqi.repayment.channel.RefundOrder;
import io.fenqi.repayment.channel.SignAnswer;
import io.fenqi.repayment.channel.WithholdingChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ChinaPay-like channel: signed JSON, order by order.
 *
 * <p>Codes come in two layers: {@code responseCode} says whether the request was accepted ({@value #ACCEPTED}), {@code
 * tradeStatus} what became of the trade (requirements 4.4). A request that was not accepted is in doubt unless the trade
 * status says otherwise.
 */
final class ChinapayChannel implements WithholdingChannel {
    private static final String ACCEPTED = "0000";

    private final String code;
    private final SignedFields fields;
    private final CodeTable codes;
    private final FetchDailyFile files;
    private final SignedNotice notices;

    ChinapayChannel(String code, ChannelWiring wiring, CodeTable codes, Clock clock) {
        var http = new ChannelHttp(code, wiring);
        var seal = new HmacSeal(wiring.secret());
        this.code = code;
        this.fields = new SignedFields(code, wiring.merchantNo(), http, seal);
        this.codes = codes;
        this.files = new FetchDailyFile(code, wiring, http, seal);
        this.notices = new SignedNotice(wiring, seal, codes, clock);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Optional<Boolean> checksOut(String checkNo, FourFactors factors) {
        var answer = fields.post("/card-checks", with(factors, Map.of("orderNo", checkNo)));
        return switch (tradeStatus(answer)) {
            case "00" -> Optional.of(true);
            case "01" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public SignAnswer applyForSigning(String signNo, FourFactors factors) {
        return signAnswer(fields.post("/sign-applications", with(factors, Map.of("orderNo", signNo))));
    }

    @Override
    public SignAnswer confirmSigning(String signNo, String smsCode) {
        return signAnswer(fields.post("/sign-confirmations", Map.of("orderNo", signNo, "smsCode", smsCode)));
    }

    @Override
    public SignAnswer querySigning(String signNo) {
        return signAnswer(fields.post("/sign-queries", Map.of("orderNo", signNo)));
    }

    @Override
    public void terminate(String agreementNo) {
        var answer = fields.post("/terminations", Map.of("agreementNo", agreementNo));
        if (!tradeStatus(answer).equals("00")) {
            throw new CallInDoubt(code, "termination " + tradeStatus(answer), null);
        }
    }

    @Override
    public ChannelAnswer debit(DebitOrder order) {
        var request = new HashMap<>(Map.of(
                "orderNo", order.orderNo(),
                "orderDate", BusinessTime.dateOf(order.submittedAt()).toString(),
                "amountFen", Long.toString(order.amountFen()),
                "currency", "CNY"));
        if (order.agreementNo() != null) {
            request.put("agreementNo", order.agreementNo());
        }
        var all = order.factors() == null ? request : with(order.factors(), request);
        return tradeAnswer(fields.post("/debits", all), order.orderNo());
    }

    @Override
    public ChannelAnswer query(String orderNo, Instant submittedAt) {
        var date = BusinessTime.dateOf(submittedAt).toString();
        return tradeAnswer(fields.post("/queries", Map.of("orderNo", orderNo, "orderDate", date)), orderNo);
    }

    @Override
    public ChannelAnswer refund(RefundOrder order) {
        var request = Map.of(
                "orderNo", order.refundNo(),
                "orderDate", BusinessTime.dateOf(order.submittedAt()).toString(),
                "amountFen", Long.toString(order.amountFen()),
                "currency", "CNY",
                "originalOrderNo", order.orderNo(),
                "originalSerialNo", order.orderSerialNo());
        return tradeAnswer(fields.post("/refunds", request), order.refundNo());
    }

    @Override
    public ChannelAnswer queryRefund(String refundNo, Instant submittedAt) {
        var date = BusinessTime.dateOf(submittedAt).toString();
        return tradeAnswer(fields.post("/refund-queries", Map.of("orderNo", refundNo, "orderDate", date)), refundNo);
    }

    @Override
    public Optional<DailyFile> dailyFile(LocalDate date) {
        return files.of(date);
    }

    @Override
    public Optional<ChannelNotice> readNotice(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        return notices.read(timestamp, signature, body);
    }

    /** An answer about another order says nothing about this one. */
    private ChannelAnswer tradeAnswer(Map<String, String> answer, String orderNo) {
        if (!orderNo.equals(answer.get("orderNo"))) {
            return new ChannelAnswer.Unknown("OTHER_ORDER");
        }
        return TradeFields.answer(codes, tradeStatus(answer), answer);
    }

    private static SignAnswer signAnswer(Map<String, String> answer) {
        var agreementNo = answer.get("agreementNo");
        return switch (tradeStatus(answer)) {
            case "10" -> new SignAnswer.SmsSent();
            case "00" -> agreementNo == null ? new SignAnswer.Unknown() : new SignAnswer.Signed(agreementNo);
            case "11" -> new SignAnswer.WrongCode();
            case "12" -> new SignAnswer.CodeExpired();
            case "01", "25" -> new SignAnswer.Refused("REFUSED_BY_CHANNEL");
            default -> new SignAnswer.Unknown();
        };
    }

    private static String tradeStatus(Map<String, String> answer) {
        return ACCEPTED.equals(answer.get("responseCode")) ? answer.getOrDefault("tradeStatus", "") : "";
    }

    private static Map<String, String> with(FourFactors factors, Map<String, String> others) {
        var all = new HashMap<>(others);
        all.put("cardNo", factors.cardNo());
        all.put("name", factors.name());
        all.put("residentId", factors.residentId());
        all.put("mobile", factors.mobile());
        return all;
    }
}
