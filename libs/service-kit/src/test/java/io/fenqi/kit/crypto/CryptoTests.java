package io.fenqi.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CryptoTests {
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    private final FieldCipher before = new FieldCipher(new CryptoSettings(Map.of("k1", OLD), "k1", OLD));
    private final FieldCipher after = new FieldCipher(new CryptoSettings(Map.of("k1", OLD, "k2", NEW), "k2", OLD));
    private final BlindIndex index = new BlindIndex(new CryptoSettings(Map.of("k1", OLD), "k1", NEW));

    @Test
    void readsWhatItWroteAlsoUnderAnOldKey() {
        String encrypted = before.encrypt("张三 110101199003070038");
        assertThat(encrypted).startsWith("k1:").doesNotContain("1101");
        assertThat(after.decrypt(encrypted)).isEqualTo("张三 110101199003070038");
        assertThat(after.encrypt("")).startsWith("k2:");
        assertThat(after.decrypt(after.encrypt(""))).isEmpty();
    }

    @Test
    void encryptsDifferentlyEachTime() {
        assertThat(after.encrypt("x")).isNotEqualTo(after.encrypt("x"));
    }

    @Test
    void noticesEveryChangedBit() {
        String encrypted = after.encrypt("6222020000000000000");
        byte[] whole = Base64.getDecoder().decode(encrypted.substring(3));
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] changed = whole.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String forged = "k2:" + Base64.getEncoder().encodeToString(changed);
            assertThatIllegalStateException().isThrownBy(() -> after.decrypt(forged));
        }
        assertThatIllegalStateException().isThrownBy(() -> after.decrypt("k1:" + encrypted.substring(3)));
    }

    @Test
    void refusesWhatIsNoEncryptedValue() {
        for (String text : new String[] {"", "plain", "k2:", "k2:%%", "k2:AAAA", "k9:" + "A".repeat(64)}) {
            assertThatIllegalStateException().isThrownBy(() -> after.decrypt(text));
        }
    }

    @Test
    void hashesByKindAndKey() {
        assertThat(index.of("mobile", "13800138000"))
                .hasSize(64)
                .isEqualTo(index.of("mobile", "13800138000"))
                .isNotEqualTo(index.of("card", "13800138000"))
                .isNotEqualTo(index.of("mobile", "13800138001"));
        assertThat(index.of("ab", "c")).isNotEqualTo(index.of("a", "bc"));
    }

    @Test
    void refusesKeysThatAreMissingShortOrNotBase64() {
        for (CryptoSettingsCase wrong : new CryptoSettingsCase[] {
            new CryptoSettingsCase(Map.of(), "k1", OLD),
            new CryptoSettingsCase(Map.of("k1", OLD), "k2", OLD),
            new CryptoSettingsCase(Map.of("k1", "AAAA"), "k1", OLD),
            new CryptoSettingsCase(Map.of("k1", "not base64!"), "k1", OLD),
            new CryptoSettingsCase(Map.of("k1", OLD), "k1", null),
            new CryptoSettingsCase(Map.of("k:1", OLD), "k:1", OLD),
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CryptoSettings(wrong.keys, wrong.current, wrong.index))
                    .withMessageNotContaining(OLD);
        }
    }

    private record CryptoSettingsCase(Map<String, String> keys, String current, String index) {}

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
