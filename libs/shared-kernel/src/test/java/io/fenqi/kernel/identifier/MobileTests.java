package io.fenqi.kernel.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.util.PhoneUtil;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileTests {

    @Test
    void printsMasked() {
        assertThat(new Mobile("13800138000")).hasToString("138****8000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"16200000000", "16500000000", "16700000000", "17000000000", "17100000000"})
    void knowsTheRangesOfVirtualOperators(String number) {
        assertThat(new Mobile(number).isVirtual()).isTrue();
    }

    @Test
    void ordinaryNumbersAreNotVirtual() {
        assertThat(new Mobile("13800138000").isVirtual()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1380013800",
                "138001380000",
                "12800138000",
                "23800138000",
                "+8613800138000",
                "138 0013 8000",
                "13800138000\n",
                "１３８００１３８０００"
            })
    void garbageIsNoNumberAndNoException(String text) {
        assertThat(Mobile.parse(text)).isEmpty();
    }

    @Test
    void agreesWithTheOracle() {
        var random = new Random(20261206);
        for (int round = 0; round < 10_000; round++) {
            var number = Long.toString(random.nextLong(9_000_000_000L, 30_000_000_000L));
            assertThat(Mobile.isValid(number)).as(number).isEqualTo(PhoneUtil.isMobile(number));
        }
    }
}
