package io.fenqi.repayment.file;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.channel.Channels;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The channels' own files as stored, for reconciliation. */
@RestController
@CallableBy({ServiceName.SETTLEMENT, ServiceName.ADMIN, ServiceName.OPS})
class ChannelFileController {
    private static final String CODE = "[A-Z0-9_-]{2,32}";

    private final ChannelFiles files;
    private final FileFormat format;

    ChannelFileController(ChannelFiles files, Channels channels) {
        this.files = files;
        this.format = new FileFormat(channels.codes());
    }

    @GetMapping("/channel-lines")
    Page<Line, Long> lines(
            @RequestParam @Pattern(regexp = CODE) String channelCode,
            @RequestParam LocalDate date,
            @RequestParam(defaultValue = "0") @Min(0) long after,
            @RequestParam(defaultValue = "200") @Min(1) @Max(1000) int limit) {
        var lines = files.lines(channelCode, date, after, limit).stream()
                .map(line -> Line.of(line, format.answer(line)))
                .toList();
        return Page.of(lines, limit, Line::lineNo);
    }

    @GetMapping("/channel-totals")
    Totals totals(@RequestParam @Pattern(regexp = CODE) String channelCode, @RequestParam LocalDate date) {
        return files.find(channelCode, date)
                .map(file -> new Totals(
                        channelCode,
                        date,
                        true,
                        file.count(),
                        file.successFen(),
                        file.refundFen(),
                        file.feeFen(),
                        file.payFen(),
                        file.payOn()))
                .orElseGet(() -> new Totals(channelCode, date, false, 0, 0, 0, 0, 0, null));
    }

    /** @param status SUCCESS, FAILED or UNKNOWN */
    record Line(
            long lineNo,
            FileLine.Kind kind,
            String orderNo,
            @Nullable String serialNo,
            long amountFen,
            String status,
            String tradeCode,
            @Nullable Instant succeededAt,
            long feeFen) {
        static Line of(FileLine line, ChannelAnswer answer) {
            var status = switch (answer) {
                case ChannelAnswer.Success success -> "SUCCESS";
                case ChannelAnswer.Failure failure -> "FAILED";
                case ChannelAnswer.Unknown unknown -> "UNKNOWN";
                case ChannelAnswer.NotFound notFound -> "UNKNOWN";
            };
            return new Line(
                    line.lineNo(),
                    line.kind(),
                    line.orderNo(),
                    line.serialNo(),
                    line.amountFen(),
                    status,
                    line.tradeCode(),
                    line.succeededAt(),
                    line.feeFen());
        }
    }

    record Totals(
            String channelCode,
            LocalDate date,
            boolean fileReceived,
            long count,
            long successFen,
            long refundFen,
            long feeFen,
            long payFen,
            @Nullable LocalDate payOn) {}
}
