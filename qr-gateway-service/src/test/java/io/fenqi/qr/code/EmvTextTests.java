package io.fenqi.qr.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.fenqi.kernel.money.Money;
import io.fenqi.qr.code.QrImage.Wear;
import java.io.ByteArrayInputStream;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we print, we can read. */
class EmvTextTests {
    private final CodeReader reader = new CodeReader("https://pay.fenqi.example/q/");

    @Test
    void staticCodeIsReadBack() {
        var code = ((ScannedCode.Emv) reader.read(text("星河电器").ofStaticCode())).code();

        assertThat(code.claimsToBeDynamic()).isFalse();
        assertThat(code.unionPay().orElseThrow().merchantNo()).isEqualTo("898110048160001");
        assertThat(code.referenceLabel()).contains("20261201000000000001");
        assertThat(code.terminalLabel()).contains("00000001");
        assertThat(code.localName()).contains("星河电器");
        assertThat(code.amount()).isEmpty();
    }

    @Test
    void orderLocksItsAmount() {
        var code = ((ScannedCode.Emv) reader.read(text("GALAXY").ofOrder(Money.ofYuan("3000.00")))).code();

        assertThat(code.claimsToBeDynamic()).isTrue();
        assertThat(code.merchantName()).contains("GALAXY");
        assertThat(code.amount()).contains(Money.ofYuan("3000.00"));
    }

    @Test
    void anyNameAndAmountIsReadBack() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new SplittableRandom(seed);
            var name = random.ints(random.nextInt(1, 40), 0x4E00, 0x9FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var amount = Money.ofFen(random.nextLong(1, 10_000_000_00L));

            var read = reader.read(text(name).ofOrder(amount));

            assertThat(((ScannedCode.Emv) read).code().amount())
                    .as("seed %d", seed)
                    .contains(amount);
        }
    }

    @ParameterizedTest
    @EnumSource(Wear.class)
    void imageIsReadBackByAScanner(Wear wear) throws Exception {
        var printed = text("星河电器").ofStaticCode();

        var image = ImageIO.read(new ByteArrayInputStream(QrImage.png(printed, 600, wear)));
        var scanned = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))));

        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(scanned.getText()).isEqualTo(printed);
    }

    private static EmvText text(String name) {
        return new EmvText("48020000", "898110048160001", "5732", name, "310000", "20261201000000000001", "00000001");
    }
}
