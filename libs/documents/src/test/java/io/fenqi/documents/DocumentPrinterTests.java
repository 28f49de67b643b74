package io.fenqi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class DocumentPrinterTests {
    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");

    private final DocumentPrinter printer = new DocumentPrinter();

    record Row(int no, String yuan) {}

    record Content(String title, String name, String text, List<Row> rows) {}

    @Test
    void chineseTextCanBeReadOutOfIt() throws IOException {
        var text = textOf(printer.print("trial", content("囍鑫淼 & <b>"), NOON));

        assertThat(text).contains("借款合同", "囍鑫淼 & <b>", "人民币壹仟贰佰叁拾肆元伍角陆分", "第一条", "第二条", "36");
    }

    @Test
    void everyFontIsInItAndOnlyTheGlyphsThatAreUsed() throws IOException {
        byte[] pdf = printer.print("trial", content("张三"), NOON);

        assertThat(fontsOf(pdf))
                .isNotEmpty()
                .allMatch(PDFont::isEmbedded)
                .allMatch(font -> font.getName().matches("[A-Z]{6}\\+NotoSansSC.*"));
        assertThat(pdf).hasSizeLessThan(100_000);
    }

    @Test
    void theSameContentAndTimeGiveTheSameBytes() {
        byte[] once = printer.print("trial", content("张三"), NOON);

        assertThat(printer.print("trial", content("张三"), NOON)).isEqualTo(once);
        assertThat(printer.print("trial", content("张四"), NOON)).isNotEqualTo(once);
    }

    @Test
    void whatTheTemplateNamesMustBeThere() {
        assertThatThrownBy(() -> printer.print("trial", Map.of("title", "合同"), NOON))
                .isInstanceOf(MustacheException.class);
    }

    private static Content content(String name) {
        var rows = IntStream.rangeClosed(1, 36)
                .mapToObj(no -> new Row(no, "%d.00".formatted(no * 100)))
                .toList();
        return new Content("借款合同", name, "第一条 本金人民币壹仟贰佰叁拾肆元伍角陆分。\n第二条 " + "按月还款，".repeat(80), rows);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<PDFont> fontsOf(byte[] pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
        }
        return fonts;
    }
}
