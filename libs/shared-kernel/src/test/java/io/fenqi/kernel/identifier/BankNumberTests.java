package io.fenqi.kernel.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankNumberTests {

    @Nested
    class CnapsNumbers {

        /** Requirements 5.1: head offices of ICBC and CMB. */
        @ParameterizedTest
        @ValueSource(strings = {"102100099996", "308584000013"})
        void hasExactlyOneCheckDigit(String valid) {
            var body = valid.substring(0, 11);
            assertThat(IntStream.range(0, 10).mapToObj(digit -> body + digit).filter(Cnaps::isValid))
                    .containsExactly(valid);
        }

        @Test
        void seesEverySingleWrongDigit() {
            var valid = "102100099996";
            for (int at = 0; at < 12; at++) {
                for (int digit = 0; digit < 10; digit++) {
                    var text = valid.substring(0, at) + digit + valid.substring(at + 1);
                    assertThat(Cnaps.isValid(text)).as(text).isEqualTo(text.equals(valid));
                }
            }
        }

        @Test
        void namesTheBank() {
            var icbc = Cnaps.parse("102100099996").orElseThrow();
            assertThat(icbc.bank()).isEqualTo("102");
            assertThat(icbc.masked()).isEqualTo("102********6");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", "10210009999", "1021000999960", "10210009999X", " 102100099996", "１０２１０００９９９９６"})
        void garbageIsNoNumberAndNoException(String text) {
            assertThat(Cnaps.parse(text)).isEmpty();
        }
    }

    @Nested
    class CardNumbers {

        /** Requirements 5.1, and test numbers of 13, 15 and 19 digits that card schemes publish. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "6226090000000048",
                    "4111111111111111",
                    "4222222222222",
                    "378282246310005",
                    "6205500000000000004"
                })
        void knowsThePublicVectors(String valid) {
            assertThat(CardNumber.isValid(valid)).isTrue();
            assertThat(IntStream.range(0, 10)
                            .mapToObj(digit -> valid.substring(0, valid.length() - 1) + digit)
                            .filter(CardNumber::isValid))
                    .containsExactly(valid);
        }

        @Test
        void showsSixAndFourDigitsOnly() {
            var card = new CardNumber("6226090000000048");
            assertThat(card).hasToString("622609******0048");
            assertThat(card.lastFour()).isEqualTo("0048");
        }

        @Test
        void oldCardsWithoutCheckDigitStillHaveTheForm() {
            assertThat(CardNumber.isValid("6226090000000049")).isFalse();
            assertThat(CardNumber.hasForm("6226090000000049")).isTrue();
            assertThat(CardNumber.hasForm(null)).isFalse();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    "0",
                    "422222222222",
                    "62260900000000480000",
                    "6226 0900 0000 0048",
                    "6226-0900-0000-0048",
                    "６２２６０９０００００００００４８",
                    "６226090000000048"
                })
        void garbageIsNoNumberAndNoException(String text) {
            assertThat(CardNumber.parse(text)).isEmpty();
        }

        @Test
        void cannotBeMadeOfAnythingElse() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CardNumber("6226090000000049"))
                    .withMessageNotContaining("6226");
        }
    }
}
