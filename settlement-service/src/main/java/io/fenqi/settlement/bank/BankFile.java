package io.fenqi.settlement.bank;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.fenqi.kit.problem.Refused;
import io.fenqi.settlement.SettlementError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The bank's file of a date as far as the day has gone, checked against its own header.
 *
 * <p>First line {@code FENQI-BANK,1,<date>,<count>,<sum in fen>,<SHA-256 of all that follows the first line feed>};
 * then one line a booking: {@code serialNo,kind,reference,party,amountFen,reason}.
 */
record BankFile(LocalDate date, String sha256, long sumFen, List<BankLine> lines) {
    private static final Pattern HEADER =
            Pattern.compile("FENQI-BANK,1,(\\d{4}-\\d{2}-\\d{2}),(\\d{1,9}),(\\d{1,18}),([0-9a-f]{64})");
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int FIELDS = 6;
    private static final int TEXT_MAX = 100;

    /** @throws Refused BANK_FILE_BROKEN if anything in it does not fit */
    static BankFile read(LocalDate date, String text) {
        int headerEnd = text.indexOf('\n');
        var header =
                HEADER.matcher(headerEnd < 0 ? "" : text.substring(0, headerEnd).stripTrailing());
        if (!header.matches()) {
            throw broken("the first line is no header");
        }
        String body = text.substring(headerEnd + 1);
        var lines = lines(body);
        long sumFen = lines.stream().mapToLong(BankLine::amountFen).reduce(0, Math::addExact);
        if (!header.group(1).equals(date.toString())) {
            throw broken("it is of another date");
        }
        if (!header.group(4).equals(sha256(body))) {
            throw broken("its SHA-256 differs");
        }
        if (Long.parseLong(header.group(2)) != lines.size() || Long.parseLong(header.group(3)) != sumFen) {
            throw broken("count or sum differs");
        }
        return new BankFile(date, header.group(4), sumFen, lines);
    }

    private static List<BankLine> lines(String body) {
        try (var reader = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(body)) {
            return reader.stream().map(BankFile::line).toList();
        } catch (CsvParseException | java.io.IOException unreadable) {
            throw broken("it is no CSV");
        }
    }

    private static BankLine line(CsvRecord row) {
        if (row.getFieldCount() != FIELDS || !SERIAL.matcher(row.getField(0)).matches()) {
            throw broken("a line is malformed");
        }
        try {
            long amountFen = Long.parseLong(row.getField(4));
            if (amountFen <= 0) {
                throw broken("an amount is not above zero");
            }
            return new BankLine(
                    row.getField(0),
                    BankLineKind.valueOf(row.getField(1)),
                    shortened(row.getField(2)),
                    shortened(row.getField(3)),
                    amountFen,
                    shortened(row.getField(5)));
        } catch (IllegalArgumentException notThat) {
            throw broken("a line is malformed");
        }
    }

    private static String shortened(String text) {
        return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX);
    }

    private static Refused broken(String detail) {
        return new Refused(SettlementError.BANK_FILE_BROKEN, detail);
    }

    private static String sha256(String body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
