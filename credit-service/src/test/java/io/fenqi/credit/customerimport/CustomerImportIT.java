package io.fenqi.credit.customerimport;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import io.fenqi.testkit.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A lender's own customers: whitelisted from a file, and open as soon as they have signed. */
class CustomerImportIT extends CreditIT {
    private static final AtomicLong LENDERS = new AtomicLong();

    @Autowired
    ImportCustomers importCustomers;

    @Autowired
    JsonMapper json;

    private String lenderId;

    @BeforeEach
    void lenderWithACoreOfItsOwn() {
        lenderId = "MICRO-" + LENDERS.incrementAndGet();
        lender(lenderId, "BOTH");
    }

    @Test
    void goodLinesAreTakenAndWrongOnesReportedFieldByField() {
        var good = line("C-1");
        var id = take(
                good,
                with(line("C-2"), "residentId", "110105199003070000", "mobile", "1"),
                with(line("C-3"), "limitFen", 0, "validTo", "2020-01-01", "productCode", "p"),
                with(line("C-4"), "name", "另一名", "residentId", good.get("residentId")));

        batch(id)
                .has("status", "DONE")
                .has("lines", 4)
                .has("imported", 1)
                .has("unchanged", 0)
                .has("refused", 3);
        assertThat(findings(id))
                .startsWith("line,lenderCustomerNo,outcome,field,rule,detail\n")
                .contains("2,C-2,REFUSED,residentId,RESIDENT_ID_INVALID,")
                .contains("3,C-3,REFUSED,limitFen,RANGE,")
                .contains("3,C-3,REFUSED,validTo,ENDED,")
                .contains("3,C-3,REFUSED,productCode,FORMAT,")
                .contains("4,C-4,REFUSED,name,NAME_NOT_AS_KNOWN,")
                .doesNotContain("110105");
        assertThat(openLines(id)).isZero();
    }

    @Test
    void linesThatAreNoJsonAreReportedToo() {
        var id = UUID.randomUUID();
        send(id, json.writeValueAsString(line("C-1")) + "\nnot json\n\n[1]\n{}").hasStatus(202);
        importCustomers.work(new ImportCustomers.Batch(lenderId, id));

        batch(id).has("lines", 4).has("imported", 1).has("refused", 3);
        assertThat(findings(id)).contains("2,,REFUSED,,MALFORMED,").contains("4,,REFUSED,lenderCustomerNo,REQUIRED,");
    }

    @Test
    void sameFileAgainChangesNothingAndAnotherLimitIsReportedOnly() {
        var line = line("C-1");
        take(line);

        batch(take(line)).has("unchanged", 1).has("imported", 0).has("different", 0);
        var changed = take(with(line, "limitFen", 900_000, "mobile", mobile()));

        batch(changed).has("different", 1).has("imported", 0);
        assertThat(findings(changed))
                .contains("1,C-1,DIFFERENT,limitFen,DIFFERS,\"known as 300000, given as 900000\"")
                .contains("1,C-1,DIFFERENT,mobile,DIFFERS,");
        listed().has("items.0.limitFen", 300_000).has("items.0.status", "WHITELISTED");
    }

    @Test
    void onePersonHasOneNumberAndOneNumberIsOnePerson() {
        var line = line("C-1");
        take(line);
        var id = take(with(line, "lenderCustomerNo", "C-9"), line("C-1"));

        assertThat(findings(id))
                .contains("1,C-9,REFUSED,lenderCustomerNo,OTHER_NUMBER,")
                .contains("2,C-1,REFUSED,lenderCustomerNo,OTHER_PERSON,");
    }

    @Test
    void whitelistedCustomerSignsAndTheLimitOpensWithoutAnyDecision() {
        var line = line("C-1");
        take(line);
        var customerId = customer("APP-1", "user-" + UUID.randomUUID(), person(line));
        OUTSIDE.riskFor(customerId).reject("NOT_ASKED");
        listed().has("items.0.customerId", customerId).has("items.0.status", "WHITELISTED");
        var applicationId = UUID.randomUUID();

        partner()
                .put("/credit-applications/" + applicationId, application(customerId, lenderId, List.of()))
                .isRefused(409, "CONSENT_MISSING");
        apply(applicationId, customerId, lenderId).has("status", "APPROVED").has("limitFen", 300_000);
        partner()
                .put("/credit-applications/%s/acceptance".formatted(applicationId), acceptance(customerId))
                .isOk();
        card(customerId, lenderId, "SIGNED").isOk();

        var limitId = id(partner().get("/credit-applications/" + applicationId).isOk(), "limitAccountId");
        partner()
                .get("/limit-accounts/" + limitId)
                .isOk()
                .has("availableFen", 300_000)
                .has("grade", "A")
                .has("validTo", line.get("validTo"));
        listed().has("items.0.status", "OPENED").has("items.0.limitAccountId", limitId);
        assertThat(OUTSIDE.riskFor(customerId).asked()).isEmpty();
        admin().post("/lenders/%s/customers/C-1/withdrawal".formatted(lenderId), Map.of())
                .isRefused(409, "LISTING_OPENED");
        batch(take(line)).has("unchanged", 1);
    }

    @Test
    void withdrawnCustomerAppliesLikeAnybodyAndMayBeListedAnew() {
        var line = line("C-1");
        take(line);
        admin().post("/lenders/%s/customers/C-1/withdrawal".formatted(lenderId), Map.of())
                .isOk()
                .has("status", "WITHDRAWN");
        batch(take(with(line, "limitFen", 400_000))).has("imported", 1);
        listed().has("items.0.status", "WHITELISTED").has("items.0.limitFen", 400_000);
        admin().post("/lenders/%s/customers/C-1/withdrawal".formatted(lenderId), Map.of())
                .isOk();
        var customerId = customer("APP-1", "user-" + UUID.randomUUID(), person(line));
        OUTSIDE.riskFor(customerId).approve(7_000);

        apply(UUID.randomUUID(), customerId, lenderId).has("status", "IN_REVIEW");
    }

    @Test
    void fileIsTakenOnceWhateverTheWorkersAndTheRepetitions() {
        var lines = IntStream.range(0, 30).mapToObj(no -> line("C-" + no)).toList();
        var id = UUID.randomUUID();
        send(id, text(lines)).hasStatus(202);
        send(id, text(lines)).hasStatus(202);
        send(id, text(lines.subList(0, 3))).isRefused(422, "REQUEST_ID_REUSED");

        var workers = IntStream.range(0, 3)
                .mapToObj(no ->
                        CompletableFuture.runAsync(() -> importCustomers.work(new ImportCustomers.Batch(lenderId, id))))
                .toList();
        workers.forEach(worker -> worker.exceptionally(lostRace -> null).join());
        importCustomers.work(new ImportCustomers.Batch(lenderId, id));

        batch(id).has("status", "DONE").has("refused", 0).has("different", 0);
        assertThat(jdbc.sql("select count(*) from listing where lender_id = ?")
                        .param(lenderId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void emptyAndTooLongFilesAreRefused() {
        send(UUID.randomUUID(), "\n\n").isRefused(400, "IMPORT_SIZE");
        send(UUID.randomUUID(), "{}\n".repeat(5_001)).isRefused(400, "IMPORT_SIZE");
        send(UUID.randomUUID(), "lenderCustomerNo;name").isRefused(400, "MALFORMED_BODY");
        admin().get("/lenders/%s/customer-imports/%s".formatted(lenderId, UUID.randomUUID()))
                .isRefused(404, "IMPORT_NOT_FOUND");
    }

    private static Map<String, Object> person(Map<String, Object> line) {
        return Map.of("name", line.get("name"), "residentId", line.get("residentId"), "mobile", line.get("mobile"));
    }

    private Map<String, Object> line(String lenderCustomerNo) {
        var line = new HashMap<String, Object>();
        line.put("lenderCustomerNo", lenderCustomerNo);
        line.put("name", "李四");
        line.put("residentId", residentId("19850612"));
        line.put("mobile", mobile());
        line.put("productCode", "P-1");
        line.put("limitFen", 300_000);
        line.put("grade", "A");
        line.put("validTo", clock.today().plusYears(1).toString());
        line.put("contractRef", "HT-" + lenderCustomerNo);
        return line;
    }

    private static Map<String, Object> with(Map<String, Object> line, Object... changes) {
        var changed = new HashMap<>(line);
        for (int at = 0; at < changes.length; at += 2) {
            changed.put((String) changes[at], changes[at + 1]);
        }
        return changed;
    }

    @SafeVarargs
    private UUID take(Map<String, Object>... lines) {
        var id = UUID.randomUUID();
        send(id, text(new ArrayList<>(List.of(lines)))).hasStatus(202);
        importCustomers.work(new ImportCustomers.Batch(lenderId, id));
        return id;
    }

    private String text(List<Map<String, Object>> lines) {
        return lines.stream().map(json::writeValueAsString).collect(Collectors.joining("\n"));
    }

    private Answer send(UUID id, String content) {
        return admin().put("/lenders/%s/customer-imports/%s".formatted(lenderId, id), content);
    }

    private Answer batch(UUID id) {
        return admin().get("/lenders/%s/customer-imports/%s".formatted(lenderId, id))
                .isOk();
    }

    private String findings(UUID id) {
        return admin().get("/lenders/%s/customer-imports/%s/findings".formatted(lenderId, id))
                .isOk()
                .text();
    }

    private Answer listed() {
        return admin().get("/lenders/%s/customers".formatted(lenderId)).isOk();
    }

    private int openLines(UUID id) {
        return jdbc.sql("select count(*) from customer_import_line where import_id = ? and line_enc is not null")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
