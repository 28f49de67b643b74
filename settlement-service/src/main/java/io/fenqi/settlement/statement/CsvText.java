package io.fenqi.settlement.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A CSV file as a text. */
final class CsvText {
    private CsvText() {}

    static String of(Consumer<CsvWriter> writing) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            writing.accept(csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
