package io.fenqi.qr.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kernel.money.Money;
import io.fenqi.qr.code.ScannedCode.NotAccepted;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text a camera can bring gets an answer with a stable name (QRG-01, QRG-04 to QRG-06). */
class CodeReaderTests {
    static final String EMVCO_SAMPLE =
            "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";
    static final String KOREAN_SAMPLE =
            "0002010102111531260004102600041071195812000000026310014D410000001401005091000054085204729953034105802KR5910NAISHUSIAT6013SEOUL MAPO-GU610504086625603091000054080515MQ202000004811006080000000007080000000164240002ko0104나이스샷0206서울 마포구63041331";

    private final CodeReader reader = new CodeReader("https://pay.fenqi.example/q/");

    @Test
    void checksumOfTheStandardTextIsKnown() {
        assertThat(Crc16.of("123456789")).isEqualTo("29B1");
    }

    @Test
    void emvcoSampleIsReadWithItsChineseName() {
        var code = ((ScannedCode.Emv) reader.read(EMVCO_SAMPLE)).code();

        assertThat(code.merchantName()).contains("BEST TRANSPORT");
        assertThat(code.localName()).contains("最佳运输");
        assertThat(code.localCity()).contains("北京");
        assertThat(code.amount()).contains(Money.ofYuan("23.72"));
        assertThat(code.currency()).contains("156");
        assertThat(code.terminalLabel()).contains("A6008667");
        assertThat(code.value("91", "07")).contains("12345678");
        assertThat(code.claimsToBeDynamic()).isTrue();
    }

    @Test
    void koreanSampleDecodesAndIsRefusedForItsCurrency() {
        var account = EmvCode.decode(KOREAN_SAMPLE).unionPay().orElseThrow();

        assertThat(account).isEqualTo(new EmvCode.UnionPayAccount("26000410", "26000410", "711958120000000"));
        assertThat(reader.read(KOREAN_SAMPLE)).isEqualTo(refused(CodeRefusal.CURRENCY_NOT_SUPPORTED));
    }

    @Test
    void lengthsCountCodePointsSoThatRareCharactersCountOnce() {
        var text = withCrc("00020101021153031565802CN6420" + "0002zh0110𠮷野家𠮷野家𠮷野家一");

        assertThat(((ScannedCode.Emv) reader.read(text)).code().localName()).contains("𠮷野家𠮷野家𠮷野家一");
    }

    @Test
    void checksumIsComparedWithoutCase() {
        var lower = EMVCO_SAMPLE.substring(0, EMVCO_SAMPLE.length() - 4) + "a13a";

        assertThat(reader.read(lower)).isInstanceOf(ScannedCode.Emv.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://qr.alipay.com/fkx1234567890,                     ALIPAY_CODE",
        "HTTPS://QR.ALIPAY.COM/FKX1234567890,                     ALIPAY_CODE",
        "alipays://platformapi/startapp?appId=1,                  ALIPAY_CODE",
        "https://alipay.com.evil.example/,                        FOREIGN_LINK",
        "wxp://f2f0abcdef,                                        WECHAT_PERSONAL_CODE",
        "weixin://wxpay/bizpayurl?pr=abc,                         WECHAT_ORDER_CODE",
        "https://example.com/anything,                            FOREIGN_LINK",
        "http://169.254.169.254/latest/meta-data/,                FOREIGN_LINK",
        "file:///etc/passwd,                                      FOREIGN_LINK",
        "https://qr.95516.com/48020000/,                          MALFORMED_LINK",
        "https://qr.95516.com/4802000/123,                        MALFORMED_LINK",
        "https://qr.95516.com.evil.example/48020000/123,          FOREIGN_LINK",
        "https://qr.95516.com@evil.example/48020000/123,          FOREIGN_LINK",
        "https://qr.chinaums.com/bills/qrCode.do?id=,             MALFORMED_LINK",
        "https://pay.fenqi.example/q/123,                         MALFORMED_LINK",
        "101234567890123456,                                      WECHAT_PAYMENT_CODE",
        "151234567890123456,                                      WECHAT_PAYMENT_CODE",
        "161234567890123456,                                      UNKNOWN_TEXT",
        "10123456789012345,                                       UNKNOWN_TEXT",
        "2512345678901234,                                        ALIPAY_PAYMENT_CODE",
        "301234567890123456789012,                                ALIPAY_PAYMENT_CODE",
        "3012345678901234567890123,                               UNKNOWN_TEXT",
        "6212345678901234567,                                     UNIONPAY_PAYMENT_CODE",
        "621234567890123456,                                      UNKNOWN_TEXT",
        "hello,                                                   UNKNOWN_TEXT",
        "'',                                                      EMPTY_TEXT",
        "'   ',                                                   EMPTY_TEXT"
    })
    void textsOfOthersAreRefusedEachByItsName(String text, CodeRefusal reason) {
        assertThat(reader.read(text)).isEqualTo(refused(reason));
    }

    @Test
    void linksOfTheAcquiringNetworksAreRead() {
        assertThat(reader.read("https://qr.95516.com/48020000/0112345678"))
                .isEqualTo(new ScannedCode.UnionPayLink("48020000", "0112345678"));
        assertThat(reader.read("https://qr.chinaums.com/bills/qrCode.do?id=31941711000001"))
                .isEqualTo(new ScannedCode.ChinaUmsLink("31941711000001"));
        assertThat(reader.read("https://qr-test2.chinaums.com/bills/qrCode.do?id=319"))
                .isEqualTo(new ScannedCode.ChinaUmsLink("319"));
        assertThat(reader.read(" https://pay.fenqi.example/q/20261201000000000001\n"))
                .isEqualTo(new ScannedCode.OwnLink("20261201000000000001"));
    }

    @Nested
    class Damaged {
        @ParameterizedTest
        @CsvSource({
            "01021100020153031565802CN6304,              WRONG_FIRST_TAG",
            "00020253031565802CN6304,                    WRONG_FIRST_TAG",
            "00020153031565802CN5303156,                 DUPLICATE_TAG",
            "000201X303156,                              BAD_TAG",
            "00020153٠3156,                              BAD_LENGTH",
            "000201530A156,                              BAD_LENGTH",
            "0002015900,                                 BAD_LENGTH",
            "0002015999SHORT,                            TRUNCATED",
            "000201590,                                  TRUNCATED",
            "00020153031565802CN,                        CRC_MISSING"
        })
        void isNamed(String text, CodeRefusal reason) {
            assertThat(reader.read(text)).isEqualTo(refused(reason));
        }

        @Test
        void checksumMustBeLastAndFourLong() {
            assertThat(reader.read(withCrc("000201") + "5802CN")).isEqualTo(refused(CodeRefusal.CRC_NOT_LAST));
            assertThat(reader.read("00020153031566303ABC")).isEqualTo(refused(CodeRefusal.BAD_LENGTH));
            assertThat(reader.read("00020153031565802CN6304ZZZZ")).isEqualTo(refused(CodeRefusal.CRC_MISMATCH));
        }

        @Test
        void templatesMustHoldTags() {
            assertThat(reader.read(withCrc("0002012604ABCD53031565802CN")))
                    .isEqualTo(refused(CodeRefusal.BAD_TEMPLATE));
            assertThat(reader.read(withCrc("00020126050101A53031565802CN")))
                    .isEqualTo(refused(CodeRefusal.BAD_TEMPLATE));
            assertThat(reader.read(withCrc("0002016205070A153031565802CN")))
                    .isEqualTo(refused(CodeRefusal.BAD_TEMPLATE));
        }

        @Test
        void plainTagsMayHoldAnythingThatFits() {
            assertThat(reader.read(withCrc("0002012504ABCD53031565802CN"))).isInstanceOf(ScannedCode.Emv.class);
        }

        @Test
        void reservedTagsAreSkippedAndUnreservedTemplatesKept() {
            var code = ((ScannedCode.Emv) reader.read(withCrc("00020153031565802CN6503ABC80050001X"))).code();

            assertThat(code.values()).doesNotContainKey("65");
            assertThat(code.templates()).doesNotContainKey("65");
            assertThat(code.value("80", "00")).contains("X");
        }

        @ParameterizedTest
        @CsvSource({"0", "0.00", "1.234", "1.2.3", "-1.00", "12345678901234", "1e3"})
        void amountsThatAreNoYuanAreRefused(String amount) {
            var tag = "54%02d%s".formatted(amount.length(), amount);

            assertThat(reader.read(withCrc("000201" + tag + "53031565802CN")))
                    .isEqualTo(refused(CodeRefusal.BAD_VALUE));
        }

        @Test
        void foreignCountryIsRefused() {
            assertThat(reader.read(withCrc("00020153031565802HK")))
                    .isEqualTo(refused(CodeRefusal.COUNTRY_NOT_SUPPORTED));
            assertThat(reader.read(withCrc("0002015303156"))).isEqualTo(refused(CodeRefusal.COUNTRY_NOT_SUPPORTED));
        }

        @Test
        void moreThan512CharactersAreRefusedAnd512AreNot() {
            var body = "00020153031565802CN" + "6599" + "x".repeat(99) + "6699" + "x".repeat(99) + "6799"
                    + "x".repeat(99) + "6899" + "x".repeat(99);
            var rest = 512 - 8 - body.length() - 4;
            var longest = withCrc(body + "69%02d".formatted(rest) + "终".repeat(rest));

            assertThat(longest).hasSize(512);
            assertThat(reader.read(longest)).isInstanceOf(ScannedCode.Emv.class);
            assertThat(reader.read(longest + "0")).isEqualTo(refused(CodeRefusal.TEXT_TOO_LONG));
            assertThat(reader.read("x".repeat(100_000))).isEqualTo(refused(CodeRefusal.TEXT_TOO_LONG));
        }

        @Test
        void loneSurrogateIsRefused() {
            assertThat(reader.read("000201\uD842")).isEqualTo(refused(CodeRefusal.MALFORMED_TEXT));
        }
    }

    /** Seeds are fixed: a failure names its seed and comes back. */
    @Test
    void anyMutationGetsAnAnswerAndNeverAnException() {
        var seeds = new String[] {
            EMVCO_SAMPLE,
            KOREAN_SAMPLE,
            "https://qr.95516.com/48020000/0112345678",
            "https://qr.chinaums.com/bills/qrCode.do?id=319",
            "https://pay.fenqi.example/q/20261201000000000001"
        };
        for (int seed = 0; seed < 40_000; seed++) {
            var random = new SplittableRandom(seed);
            var text = mutated(seeds[random.nextInt(seeds.length)], random);
            var repaired = seed % 2 == 0 || text.isEmpty() ? text : withCrc(text);

            assertThat(reader.read(repaired)).as("seed %d: %s", seed, repaired).isNotNull();
        }
    }

    @Test
    void oneChangedDigitNeverPassesTheChecksum() {
        for (int index = 6; index < EMVCO_SAMPLE.length(); index++) {
            var changed = new StringBuilder(EMVCO_SAMPLE);
            changed.setCharAt(index, EMVCO_SAMPLE.charAt(index) == '7' ? '8' : '7');

            assertThat(reader.read(changed.toString())).as("position %d", index).isInstanceOf(NotAccepted.class);
        }
    }

    private static String mutated(String original, SplittableRandom random) {
        var text = new StringBuilder(original);
        for (int change = random.nextInt(1, 6); change > 0 && !text.isEmpty(); change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, (char) random.nextInt(0x10000));
                case 2 -> text.setCharAt(at, (char) ('0' + random.nextInt(10)));
                case 3 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(1, 30))));
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }

    private static String withCrc(String body) {
        return body + "6304" + Crc16.of(body + "6304");
    }

    private static NotAccepted refused(CodeRefusal reason) {
        return new NotAccepted(reason);
    }
}
