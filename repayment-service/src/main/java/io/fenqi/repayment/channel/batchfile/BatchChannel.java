package io.fenqi.repayment.channel.batchfile;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A channel that takes orders, those to give money back too, in files and answers in files.
 *
 * <p>An order waits in our own table until the next file goes out ({@link UploadBatchesJob}); until the result file names
 * it, it is in doubt and asked about like any other. A file keeps its number and its content for ever, so sending it
 * again changes nothing. It signs no agreements: its orders carry the four factors.
 */
final class BatchChannel implements WithholdingChannel {
    private final String code;
    private final ChannelWiring wiring;
    private final ChannelHttp http;
    private final HmacSeal seal;
    private final CodeTable codes;
    private final BatchOrders orders;
    private final FetchDailyFile files;

    BatchChannel(
            String code, ChannelWiring wiring, ChannelHttp http, HmacSeal seal, CodeTable codes, BatchOrders orders) {
        this.code = code;
        this.wiring = wiring;
        this.http = http;
        this.seal = seal;
        this.codes = codes;
        this.orders = orders;
        this.files = new FetchDailyFile(code, wiring, http, seal);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Optional<Boolean> checksOut(String checkNo, FourFactors factors) {
        return Optional.empty();
    }

    @Override
    public SignAnswer applyForSigning(String signNo, FourFactors factors) {
        return new SignAnswer.Refused("NOT_OFFERED");
    }

    @Override
    public SignAnswer confirmSigning(String signNo, String smsCode) {
        return new SignAnswer.Refused("NOT_OFFERED");
    }

    @Override
    public SignAnswer querySigning(String signNo) {
        return new SignAnswer.Refused("NOT_OFFERED");
    }

    @Override
    public void terminate(String agreementNo) {
        // nothing was signed here
    }

    @Override
    public ChannelAnswer debit(DebitOrder order) {
        var factors = order.factors();
        if (factors == null) {
            return new ChannelAnswer.Failure("NO_FACTORS", "FACTORS_MISSING");
        }
        var line = "D|%s|%d|%s|%s|%s|%s"
                .formatted(
                        order.orderNo(),
                        order.amountFen(),
                        factors.cardNo(),
                        factors.name().replace('|', ' ').replace('\n', ' '),
                        factors.residentId(),
                        factors.mobile());
        orders.queue(code, order.orderNo(), order.amountFen(), line);
        return new ChannelAnswer.Unknown("QUEUED");
    }

    @Override
    public ChannelAnswer query(String orderNo, Instant submittedAt) {
        var found = orders.find(orderNo);
        if (found.isEmpty()) {
            return new ChannelAnswer.NotFound("NOT_QUEUED");
        }
        var order = found.get();
        if (order.batchNo() != null && "UPLOADED".equals(order.fileStatus())) {
            fetchResult(order.batchNo());
            order = orders.find(orderNo).orElse(order);
        }
        var tradeCode = order.tradeCode();
        return tradeCode == null
                ? new ChannelAnswer.Unknown("NO_RESULT_YET")
                : codes.read(tradeCode, order.serialNo(), order.amountFen(), order.succeededAt());
    }

    @Override
    public ChannelAnswer refund(RefundOrder order) {
        var line =
                "R|%s|%d|%s|%s".formatted(order.refundNo(), order.amountFen(), order.orderNo(), order.orderSerialNo());
        orders.queue(code, order.refundNo(), order.amountFen(), line);
        return new ChannelAnswer.Unknown("QUEUED");
    }

    @Override
    public ChannelAnswer queryRefund(String refundNo, Instant submittedAt) {
        return query(refundNo, submittedAt);
    }

    @Override
    public Optional<DailyFile> dailyFile(LocalDate date) {
        return files.of(date);
    }

    @Override
    public Optional<ChannelNotice> readNotice(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        return Optional.empty();
    }

    /** Puts what waits into a file and sends every file that has not arrived for certain. */
    void upload() {
        orders.collect(code, wiring.merchantNo());
        for (var file : orders.filesNotUploaded(code)) {
            var body = file.content().getBytes(UTF_8);
            var answer = http.send(
                    "/batches/" + file.batchNo(),
                    request -> request.header("Content-Type", "text/plain; charset=utf-8")
                            .header("Channel-Merchant", wiring.merchantNo())
                            .header("Channel-Signature", seal.ofBytes("request", body))
                            .PUT(BodyPublishers.ofByteArray(body)),
                    BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new CallInDoubt(code, "batch %s: HTTP %d".formatted(file.batchNo(), answer.statusCode()), null);
            }
            orders.uploaded(file.batchNo());
        }
    }

    private void fetchResult(String batchNo) {
        var signature = seal.ofFields("request", Map.of("batchNo", batchNo, "merchantNo", wiring.merchantNo()));
        var answer = http.send(
                "/batches/%s/result?merchantNo=%s&signature=%s".formatted(batchNo, wiring.merchantNo(), signature),
                request -> request.GET(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() == 404) {
            return;
        }
        var signed = answer.headers().firstValue("Channel-Signature").orElse(null);
        if (answer.statusCode() != 200 || !HmacSeal.isSame(seal.ofBytes("answer", answer.body()), signed)) {
            throw new CallInDoubt(code, "result of batch %s not signed".formatted(batchNo), null);
        }
        orders.answered(batchNo, ResultFile.read(code, new String(answer.body(), UTF_8)));
    }
}
