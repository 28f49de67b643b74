package io.fenqi.qr.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;

/** Draws a code as a square PNG with the quiet zone of 4 modules that the QR standard asks for (QRG-07). */
public final class QrImage {
    private static final int QUIET_ZONE_MODULES = 4;

    private QrImage() {}

    /** How much of the print may be lost: about 15 % on a screen, about 25 % on a counter where it wears. */
    public enum Wear {
        SCREEN(ErrorCorrectionLevel.M),
        COUNTER(ErrorCorrectionLevel.Q);

        private final ErrorCorrectionLevel level;

        Wear(ErrorCorrectionLevel level) {
            this.level = level;
        }
    }

    public static byte[] png(String text, int pixels, Wear wear) {
        var hints = new EnumMap<EncodeHintType, Object>(EncodeHintType.class);
        hints.put(EncodeHintType.ERROR_CORRECTION, wear.level);
        hints.put(EncodeHintType.MARGIN, QUIET_ZONE_MODULES);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
        }
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, hints);
            var image = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "PNG", image);
            return image.toByteArray();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text does not fit into a QR code", tooLong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
