package io.fenqi.repayment.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.fenqi.repayment.channel.ChannelAnswer;
import io.fenqi.repayment.channel.CodeTable;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a channel's daily file line by line and checks it against its own header.
 *
 * <pre>
 * H|channel|date|count|successFen|feeFen
 * D|orderNo|serialNo|amountFen|tradeCode|succeededAt|feeFen     (money taken)
 * R|refundNo|serialNo|amountFen|tradeCode|returnedAt|feeFen     (money given back; count times of both)
 * S|payOn|payFen
 * </pre>
 *
 * <p>The last line is the settlement line: what the channel pays us, and when (T+1): what it took ({@code successFen}) less
 * what it gave back; below zero it takes that from our account.
 */
final class FileFormat {
    private final CodeTable codes;

    FileFormat(CodeTable codes) {
        this.codes = codes;
    }

    /** @throws FileUnusable if any line is not as it must be, or count or sums differ */
    Totals read(Reader text, Consumer<FileHeader> header, Consumer<FileLine> line) throws IOException {
        try (var csv = CsvReader.builder()
                .fieldSeparator('|')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return read(csv.iterator(), header, line);
        } catch (DateTimeException | NumberFormatException | CsvParseException unreadable) {
            throw new FileUnusable("a line cannot be read: " + unreadable.getMessage());
        }
    }

    private Totals read(Iterator<CsvRecord> records, Consumer<FileHeader> header, Consumer<FileLine> line) {
        var stated = header(next(records, "H", 6));
        header.accept(stated);
        long successFen = 0;
        long refundFen = 0;
        long feeFen = 0;
        for (long number = 1; number <= stated.count(); number++) {
            var read = line(number, next(records, "[DR]", 7));
            line.accept(read);
            feeFen = Math.addExact(feeFen, read.feeFen());
            if (answer(read) instanceof ChannelAnswer.Success success) {
                switch (read.kind()) {
                    case DEBIT -> successFen = Math.addExact(successFen, success.amountFen());
                    case REFUND -> refundFen = Math.addExact(refundFen, success.amountFen());
                }
            }
        }
        var settlement = next(records, "S", 3);
        if (records.hasNext()) {
            throw new FileUnusable("more lines than the header says");
        }
        if (successFen != stated.successFen() || feeFen != stated.feeFen()) {
            throw new FileUnusable("sums differ: header %d and %d, lines %d and %d"
                    .formatted(stated.successFen(), stated.feeFen(), successFen, feeFen));
        }
        return new Totals(refundFen, LocalDate.parse(settlement.getField(1)), Long.parseLong(settlement.getField(2)));
    }

    /** What a line says about its order. */
    ChannelAnswer answer(FileLine line) {
        return codes.read(line.tradeCode(), line.serialNo(), line.amountFen(), line.succeededAt());
    }

    private static CsvRecord next(Iterator<CsvRecord> records, String kind, int fields) {
        if (!records.hasNext()) {
            throw new FileUnusable("fewer lines than the header says");
        }
        var found = records.next();
        if (found.getFieldCount() != fields || !found.getField(0).matches(kind)) {
            throw new FileUnusable("line %d is no %s line".formatted(found.getStartingLineNumber(), kind));
        }
        return found;
    }

    private static FileHeader header(CsvRecord found) {
        return new FileHeader(
                found.getField(1),
                LocalDate.parse(found.getField(2)),
                Long.parseLong(found.getField(3)),
                Long.parseLong(found.getField(4)),
                Long.parseLong(found.getField(5)));
    }

    private static FileLine line(long number, CsvRecord found) {
        return new FileLine(
                number,
                found.getField(0).equals(FileLine.Kind.REFUND.mark()) ? FileLine.Kind.REFUND : FileLine.Kind.DEBIT,
                found.getField(1),
                emptyToNull(found.getField(2)),
                Long.parseLong(found.getField(3)),
                found.getField(4),
                found.getField(5).isEmpty() ? null : Instant.parse(found.getField(5)),
                Long.parseLong(found.getField(6)));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /**
     * @param refundFen what was given back, in fen
     * @param payFen what the channel pays for the date, in fen
     */
    record Totals(long refundFen, LocalDate payOn, long payFen) {}
}
