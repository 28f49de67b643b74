package io.fenqi.documents;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import io.fenqi.kernel.time.BusinessTime;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.TimeZone;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a template, {@code documents/<kind>.html}, as PDF/A-2u with the used glyphs of a Chinese font in it.
 *
 * <p>The same content and time give the same bytes. One document at a time: the font alone takes some 30 MB meanwhile.
 * Nothing of the libraries is loaded before the first document is asked for.
 */
final class DocumentPrinter {
    private static final String PRODUCER = "Fenqi";
    /** The library writes its own time of printing. */
    private static final Pattern XMP_CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*");

    private final ReentrantLock oneAtATime = new ReentrantLock();

    byte[] print(String kind, Object content, Instant madeAt) {
        var html = html(kind, content);
        oneAtATime.lock();
        try {
            return pdf(html, madeAt);
        } catch (IOException failure) {
            throw new UncheckedIOException("the document %s could not be printed".formatted(kind), failure);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Values are escaped; a name in the template that the content does not have is an error. */
    private static String html(String kind, Object content) {
        return Mustache.compiler()
                .escapeHTML(true)
                .withLoader(DocumentPrinter::template)
                .compile(template(kind))
                .execute(content);
    }

    private static Reader template(String name) {
        return new InputStreamReader(Resources.open("/documents/%s.html".formatted(name)), StandardCharsets.UTF_8);
    }

    private static byte[] pdf(String html, Instant madeAt) throws IOException {
        XRLog.setLoggingEnabled(false);
        try (var document = new PDDocument()) {
            var builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useFont(new PDFontSupplier(ChineseFont.in(document)), ChineseFont.FAMILY)
                    .withHtmlContent(html, null)
                    .withProducer(PRODUCER);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return bytes(document, madeAt);
            }
        }
    }

    private static byte[] bytes(PDDocument document, Instant madeAt) throws IOException {
        var time = new GregorianCalendar(TimeZone.getTimeZone(BusinessTime.ZONE));
        time.setTime(Date.from(madeAt));
        document.getDocumentInformation().setCreationDate(time);
        document.getDocumentInformation().setModificationDate(time);
        document.setDocumentId(madeAt.toEpochMilli());
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                XMP_CREATED.matcher(xmp).replaceFirst("$1" + madeAt).getBytes(StandardCharsets.UTF_8));
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** As 64 hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
