package io.fenqi.qr.code;

import java.nio.charset.StandardCharsets;

/** CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xFFFF, nothing reflected, no final xor (QRG-04). */
final class Crc16 {
    private static final int POLYNOMIAL = 0x1021;

    private Crc16() {}

    /** Four upper-case hexadecimal digits over the UTF-8 bytes of the text. */
    static String of(String text) {
        int crc = 0xFFFF;
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (next & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
            crc &= 0xFFFF;
        }
        return "%04X".formatted(crc);
    }
}
