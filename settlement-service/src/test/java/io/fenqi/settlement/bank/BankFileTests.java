package io.fenqi.settlement.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.kit.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BankFileTests {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 2);
    private static final String BODY = "S1,DEPOSIT,V-1,LENDER-A,500,\nS2,INSTRUCTION_FAILED,x,,7,name differs\n";

    private static String file(int count, long sumFen, String body) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        return "FENQI-BANK,1,%s,%d,%d,%s\n%s"
                .formatted(DATE, count, sumFen, HexFormat.of().formatHex(digest), body);
    }

    @Test
    void linesAreRead() throws Exception {
        var read = BankFile.read(DATE, file(2, 507, BODY));

        assertThat(read.lines())
                .containsExactly(
                        new BankLine("S1", BankLineKind.DEPOSIT, "V-1", "LENDER-A", 500, ""),
                        new BankLine("S2", BankLineKind.INSTRUCTION_FAILED, "x", "", 7, "name differs"));
        assertThat(BankFile.read(DATE, file(0, 0, "")).lines()).isEmpty();
    }

    @Test
    void fileThatDoesNotAgreeWithItsHeaderIsRefusedWhole() throws Exception {
        assertBroken(file(3, 507, BODY));
        assertBroken(file(2, 508, BODY));
        assertBroken(file(2, 507, BODY).replace("V-1", "V-2"));
        assertBroken(file(2, 507, BODY).substring(0, 60));
        assertBroken(file(1, 5, "S1,DEPOSIT,V-1,LENDER-A\n"));
        assertBroken(file(1, 5, "S1,GIFT,V-1,LENDER-A,5,\n"));
        assertBroken(file(1, 0, "S1,DEPOSIT,V-1,LENDER-A,-5,\n"));
        assertBroken("");
        assertThatThrownBy(() -> BankFile.read(DATE.plusDays(1), file(2, 507, BODY)))
                .isInstanceOf(Refused.class);
    }

    private static void assertBroken(String text) {
        assertThatThrownBy(() -> BankFile.read(DATE, text))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code().name()).isEqualTo("BANK_FILE_BROKEN"));
    }
}
