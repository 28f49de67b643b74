package io.fenqi.documents;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Noto Sans SC (SIL Open Font License 1.1), of which a document gets the glyphs that it uses. */
final class ChineseFont {
    static final String FAMILY = "Noto Sans SC";
    private static final String FILE = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private ChineseFont() {}

    static PDFont in(PDDocument document) throws IOException {
        var parser = new TTFParser();
        var font = parser.parse(RandomAccessReadBuffer.createBufferFromStream(Resources.open(FILE)));
        document.registerTrueTypeFontForClosing(font);
        var cmap = font.getCmap();
        cmap.setCmaps(Arrays.stream(cmap.getCmaps()).map(TextFirst::new).toArray(CmapSubtable[]::new));
        return PDType0Font.load(document, font, true);
    }

    /**
     * Says of a glyph that stands for several characters first the one that texts are written with.
     *
     * <p>The glyph of the character ren (U+4EBA) is that of the radical ren (U+2F08) too. A reader copies and finds what
     * is named first, and the library names the smallest.
     */
    private static final class TextFirst extends CmapSubtable {
        private static final int RADICALS_FIRST = 0x2E80;
        private static final int RADICALS_LAST = 0x2FDF;

        private final CmapSubtable table;

        TextFirst(CmapSubtable table) {
            this.table = table;
            setPlatformId(table.getPlatformId());
            setPlatformEncodingId(table.getPlatformEncodingId());
        }

        @Override
        public int getGlyphId(int character) {
            return table.getGlyphId(character);
        }

        @Override
        public @Nullable List<Integer> getCharCodes(int glyph) {
            var characters = table.getCharCodes(glyph);
            return characters == null
                    ? null
                    : characters.stream()
                            .sorted(Comparator.comparing(TextFirst::isRadical))
                            .toList();
        }

        private static boolean isRadical(int character) {
            return character >= RADICALS_FIRST && character <= RADICALS_LAST;
        }
    }
}
