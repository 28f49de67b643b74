package io.fenqi.repayment.channel.batchfile;

import io.fenqi.kit.client.CallInDoubt;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a result file: {@code H|count}, then {@code R|orderNo|tradeCode|serialNo|succeededAt} per order. */
final class ResultFile {
    private ResultFile() {}

    /** A file that is cut off or unreadable says nothing. */
    static List<BatchOrders.Result> read(String channelCode, String text) {
        var lines = text.lines().toList();
        var results = new ArrayList<BatchOrders.Result>();
        for (var line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            var fields = line.split("\\|", -1);
            if (fields.length != 5 || !fields[0].equals("R")) {
                throw new CallInDoubt(channelCode, "result file not readable", null);
            }
            results.add(new BatchOrders.Result(
                    fields[1], fields[2], fields[3].isEmpty() ? null : fields[3], instant(fields[4])));
        }
        if (lines.isEmpty() || !lines.getFirst().equals("H|" + results.size())) {
            throw new CallInDoubt(channelCode, "result file not complete", null);
        }
        return results;
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
