package io.fenqi.kernel.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTests {

    private static final String VALID = "11010519491231002X";
    private static final List<String> REGIONS =
            List.of("110105", "310101", "440305", "650102", "710000", "810000", "820000", "830000");

    private final RandomGenerator random = new Random(20261204);

    /** Requirements 5.1. */
    @Test
    void knowsThePublicVectors() {
        assertThat(ResidentId.isValid(VALID)).isTrue();
        assertThat(ResidentId.isValid("110105194912310021")).isFalse();
    }

    @Test
    void tellsBirthDateAndSex() {
        var id = ResidentId.parse(VALID).orElseThrow();
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.isMale()).isFalse();
        assertThat(new ResidentId(numbered("110105", LocalDate.of(2000, 2, 29), 3)).isMale())
                .isTrue();
    }

    @Test
    void keepsAnUpperCaseX() {
        assertThat(ResidentId.parse("11010519491231002x")).contains(new ResidentId(VALID));
    }

    @Test
    void printsMasked() {
        assertThat(new ResidentId(VALID)).hasToString("110105********002X");
        assertThat(new ResidentId(VALID).masked()).isEqualTo("110105********002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000", "820000", "830000"})
    void takesResidencePermitsOfHongKongMacaoAndTaiwan(String region) {
        assertThat(ResidentId.isValid(numbered(region, LocalDate.of(1990, 5, 1), 12)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "100105", "160105", "910105", "990105"})
    void refusesRegionsThatDoNotExist(String region) {
        assertThat(ResidentId.isValid(numbered(region, LocalDate.of(1990, 5, 1), 12)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20230229", "19000229", "20230431", "20231301", "20230001", "20230100", "00000101", "17991231"})
    void refusesDatesThatDoNotExist(String date) {
        assertThat(ResidentId.isValid(checked("110105" + date + "002"))).isFalse();
    }

    @Test
    void takesTheLeapDayOfALeapYear() {
        assertThat(ResidentId.isValid(checked("11010520000229002"))).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "X",
                "110105491231002",
                " 11010519491231002X",
                "11010519491231002X ",
                "11010519491231002X\n",
                "１１０１０５１９４９１２３１００２X",
                "X1010519491231002X",
                "身份证身份证身份证身份证身份证身份证",
                "\uD83D\uDE00",
                "11010519491231002Χ"
            })
    void garbageIsNoIdAndNoException(String text) {
        assertThat(ResidentId.parse(text)).isEmpty();
    }

    @Test
    void cannotBeMadeOfAnythingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResidentId("110105194912310021"))
                .withMessageNotContaining("1949");
    }

    @Test
    void agreesWithTheOracleOnCorrectAndDamagedIds() {
        int valid = 0;
        for (int round = 0; round < 20_000; round++) {
            var id = round % 2 == 0 ? correct() : damaged(correct());
            boolean expected = IdcardUtil.isValidCard18(id);
            assertThat(ResidentId.isValid(id)).as(id).isEqualTo(expected);
            if (expected) {
                valid++;
                var parsed = ResidentId.parse(id).orElseThrow();
                assertThat(parsed.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE))
                        .isEqualTo(IdcardUtil.getBirthByIdCard(id));
                assertThat(parsed.isMale()).isEqualTo(IdcardUtil.getGenderByIdCard(id) == 1);
            }
        }
        assertThat(valid).isGreaterThanOrEqualTo(10_000);
    }

    /** Dates, and so years, at random over all digits: most do not exist. */
    @Test
    void agreesWithTheOracleOnRandomDates() {
        for (int round = 0; round < 20_000; round++) {
            var date = "%04d%02d%02d".formatted(random.nextInt(1900, 2026), random.nextInt(14), random.nextInt(33));
            var id = checked("110105" + date + "123");
            assertThat(ResidentId.isValid(id)).as(id).isEqualTo(IdcardUtil.isValidCard18(id));
        }
    }

    private String correct() {
        var birth = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
        return numbered(REGIONS.get(random.nextInt(REGIONS.size())), birth, random.nextInt(1_000));
    }

    /** One character replaced by another digit, so that check, region or date fail most of the time. */
    private String damaged(String id) {
        int at = random.nextInt(2, 18);
        return id.substring(0, at) + random.nextInt(10) + id.substring(at + 1);
    }

    private static String numbered(String region, LocalDate birth, int sequence) {
        return checked(region + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence));
    }

    /** The check character in the other form of ISO 7064: the weighted sum of all 18 must be 1 modulo 11. */
    private static String checked(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + body.charAt(i) - '0') * 2 % 11;
        }
        return body + "0123456789X".charAt((12 - sum) % 11);
    }
}
