package io.fenqi.repayment.file;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.alarm.RaiseAlarm;
import io.fenqi.repayment.alarm.RepaymentAlarm;
import io.fenqi.repayment.cardrefund.ResolveCardRefund;
import io.fenqi.repayment.channel.Channels;
import io.fenqi.repayment.channel.DailyFile;
import io.fenqi.repayment.withholding.ResolveWithholding;
import io.fenqi.repayment.withholding.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Fetches a channel's file of a date, keeps it, and lets every line decide its order: an order in doubt becomes what the
 * file says, a contradiction becomes an alarm. Done again it changes nothing.
 */
@Component
class TakeChannelFile {
    private static final int CHUNK = 500;

    private final Channels channels;
    private final ChannelFiles files;
    private final ResolveWithholding resolve;
    private final ResolveCardRefund resolveRefund;
    private final RaiseAlarm alarm;
    private final FileFormat format;

    TakeChannelFile(
            Channels channels,
            ChannelFiles files,
            ResolveWithholding resolve,
            ResolveCardRefund resolveRefund,
            RaiseAlarm alarm) {
        this.channels = channels;
        this.files = files;
        this.resolve = resolve;
        this.resolveRefund = resolveRefund;
        this.alarm = alarm;
        this.format = new FileFormat(channels.codes());
    }

    /** @throws FileUnusable if the file is missing or wrong: an alarm is raised, and the job comes back */
    void take(String channelCode, LocalDate date) {
        var stored = files.find(channelCode, date);
        if (stored.isPresent() && stored.get().decidedAt() != null) {
            return;
        }
        if (stored.isEmpty()) {
            try {
                fetch(channelCode, date);
            } catch (FileUnusable unusable) {
                alarm.raise(
                        RepaymentAlarm.CHANNEL_FILE_MISSING,
                        channelCode + "/" + date,
                        String.valueOf(unusable.getMessage()));
                throw unusable;
            }
        }
        decide(channelCode, date);
        resolve.askAtOnce(channelCode, BusinessTime.startOf(date), BusinessTime.startOf(date.plusDays(1)));
        files.decided(channelCode, date);
    }

    private void fetch(String channelCode, LocalDate date) {
        DailyFile file = channels.named(channelCode)
                .dailyFile(date)
                .orElseThrow(() -> new FileUnusable("The channel has no file of " + date));
        try {
            if (!hashOf(file.content()).equals(file.sha256())) {
                throw new FileUnusable("its hash is not the one the channel signed");
            }
            files.store(channelCode, date, file.content(), file.sha256(), format);
        } finally {
            delete(file.content());
        }
    }

    private void decide(String channelCode, LocalDate date) {
        long after = 0;
        while (true) {
            var lines = files.lines(channelCode, date, after, CHUNK);
            lines.forEach(line -> decide(channelCode, date, line));
            if (lines.size() < CHUNK) {
                return;
            }
            after = lines.getLast().lineNo();
        }
    }

    private void decide(String channelCode, LocalDate date, FileLine line) {
        var known = switch (line.kind()) {
            case DEBIT -> {
                var order = resolve.orderOf(channelCode, line.orderNo());
                order.ifPresent(id -> resolve.take(id, format.answer(line), Source.FILE));
                yield order;
            }
            case REFUND -> {
                var refund = resolveRefund.refundOf(channelCode, line.orderNo());
                refund.ifPresent(id -> resolveRefund.take(id, format.answer(line), Source.FILE));
                yield refund;
            }
        };
        if (known.isEmpty()) {
            alarm.raise(
                    RepaymentAlarm.UNKNOWN_ORDER,
                    channelCode + "/" + line.orderNo(),
                    "line %d of the file of %s, %d fen".formatted(line.lineNo(), date, line.amountFen()));
        }
    }

    private static String hashOf(Path content) {
        try (var bytes = new DigestInputStream(Files.newInputStream(content), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
