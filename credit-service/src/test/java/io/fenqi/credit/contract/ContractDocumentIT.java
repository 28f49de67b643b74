package io.fenqi.credit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fenqi.credit.CreditIT;
import io.fenqi.kit.identity.Actor;
import io.fenqi.testkit.ServiceCalls;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ContractDocumentIT extends CreditIT {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private Map<String, Object> person;
    private UUID customerId;
    private String contractNo;

    @BeforeEach
    void sign() {
        lender("PAPER-BANK", "PLATFORM_RISK");
        person = person("199304%02d".formatted(1 + PEOPLE.getAndIncrement() % 28));
        customerId = customer("APP-1", "u-" + UUID.randomUUID(), person);
        OUTSIDE.riskFor(customerId).approve(12_345_00);
        var application = UUID.randomUUID();
        apply(application, customerId, "PAPER-BANK").has("status", "APPROVED");
        contractNo = partner()
                .put("/credit-applications/%s/acceptance".formatted(application), acceptance(customerId))
                .isOk()
                .at("contractNo")
                .asString();
    }

    @Test
    void namesThePartiesTheLimitInWordsAndTheVeryTextThatWasSigned() throws Exception {
        var residentId = (String) person.get("residentId");

        var text = textOf(document(admin()));

        assertThat(text)
                .contains(contractNo, "PAPER-BANK", "张三", "12,345.00", "人民币壹万贰仟叁佰肆拾伍元整", "甲方 示例银行 与借款人约定")
                .contains(residentId.substring(0, 6) + "********" + residentId.substring(14))
                .doesNotContain(residentId);
    }

    @Test
    void isMadeOnceAndStaysTheSameWithItsHash() throws Exception {
        byte[] first;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> document(admin())))
                    .toList();
            first = made.getFirst().get();
            for (var other : made) {
                assertThat(other.get()).isEqualTo(first);
            }
        }
        clock.moveBy(Duration.ofDays(400));

        var again = admin().get(path()).isOk();

        assertThat(document(admin())).isEqualTo(first);
        var sha256 = MessageDigest.getInstance("SHA-256").digest(first);
        assertThat(again.headers().firstValue("etag"))
                .hasValue("\"" + HexFormat.of().formatHex(sha256) + "\"");
        assertThat(again.headers().firstValue("repr-digest"))
                .hasValue("sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
        assertThat(jdbc.sql("select sha256 from document where subject = ?")
                        .param(contractNo)
                        .query(String.class)
                        .list())
                .containsExactly(HexFormat.of().formatHex(sha256));
    }

    @Test
    void nobodyChangesItAndTheColumnIsNotReadable() {
        document(admin());

        var row = jdbc.sql("select d::text from document d where subject = ?")
                .param(contractNo)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(Base64.getEncoder().encodeToString("%PDF-".getBytes()));
        assertThatThrownBy(() -> jdbc.sql("update document set sha256 = sha256").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from document").update()).isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("select reason from customer_reveal where customer_id = ?")
                        .param(customerId)
                        .query(String.class)
                        .list())
                .containsExactly("the borrower's name in a contract document");
    }

    @Test
    void anotherCustomerOrLenderHearsThatThereIsNoSuchContract() {
        partner()
                .acting(new Actor(Actor.Kind.CUSTOMER, customerId.toString()))
                .get(path())
                .isOk();
        partner().acting(new Actor(Actor.Kind.LENDER, "PAPER-BANK")).get(path()).isOk();

        partner()
                .acting(new Actor(Actor.Kind.CUSTOMER, UUID.randomUUID().toString()))
                .get(path())
                .isRefused(404, "CONTRACT_NOT_FOUND");
        partner().acting(new Actor(Actor.Kind.LENDER, "OTHER-BANK")).get(path()).isRefused(404, "CONTRACT_NOT_FOUND");
        admin().get("/contracts/NO-SUCH/document").isRefused(404, "CONTRACT_NOT_FOUND");
    }

    private byte[] document(ServiceCalls.Caller caller) {
        return caller.file(path());
    }

    private String path() {
        return "/contracts/%s/document".formatted(contractNo);
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
