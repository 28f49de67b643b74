package io.fenqi.installment.relief;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import io.fenqi.testkit.Answer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waivers and extensions, from the proposal to what the borrower owes (ODP-06, ODP-10). */
class ReliefIT extends InstallmentIT {

    private static final long OWED = 1_613_32 + 20_97;

    @Autowired
    List<BusinessJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWaivedPenaltyIsNotOwedAndNeverBecomesMoney() {
        var product = product(Map.of("prices", List.of(annual(1, "15.6"))));
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_613_32, 1);
        var due = clock.today().plusMonths(1);
        moveTo(due.plusDays(10));
        waive(UUID.randomUUID(), loan, 0, 10_50).isRefused(409, "WAIVER_ABOVE_OPEN");
        waive(UUID.randomUUID(), loan, 0, 0).isRefused(400, "INVALID_FIELDS");
        var id = UUID.randomUUID();
        var proposed = waive(id, loan, 0, 10_49)
                .isOk()
                .has("status", "PROPOSED")
                .has("outlook.waivedFen", 10_49)
                .has("proposedBy", "OPERATOR:maker");
        assertThat(waive(id, loan, 0, 10_49).isOk().text()).isEqualTo(proposed.text());
        waive(id, loan, 0, 10_48).isRefused(422, "REQUEST_ID_REUSED");
        decide(maker(), id, "approval").isRefused(409, "SAME_PERSON");
        loanNote(loan).has("installments.0.penaltyDueFen", 10_49);

        decide(checker(), id, "approval").isOk().has("status", "APPROVED").has("decidedBy", "OPERATOR:checker");
        decide(checker(), id, "approval").isOk();
        decide(checker(), id, "withdrawal").isRefused(409, "WRONG_PROPOSAL_STATUS");

        loanNote(loan).has("installments.0.penaltyDueFen", 0).has("installments.0.penaltyWaivedFen", 10_49);
        dues(customer, product, clock.today()).has("totalFen", OWED);
        postings(loan).has("items.0.kind", "WAIVER").has("items.0.chargesReducedFen", 10_49);
        pay(UUID.randomUUID(), product, customer, OWED, clock.now().plusSeconds(1), "DUE")
                .isOk()
                .has("penaltyFen", 0)
                .has("overpaidFen", 0);
        loanNote(loan).has("status", "SETTLED_NORMAL");

        pay(UUID.randomUUID(), product, customer, OWED, noon(due), "DUE")
                .isOk()
                .has("appliedFen", 0)
                .has("overpaidFen", OWED)
                .has("correctionOverpaidFen", 0);
        loanNote(loan).has("installments.0.penaltyDueFen", 0).has("installments.0.penaltyWaivedFen", 0);
        assertThat(waiverEvents(loan)).as("granted, and again when it lapsed").isEqualTo(2);
    }

    @Test
    void waivedInterestMakesANewPlanAndNobodyApprovesBeyondTheAuthority() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 50_000_00, 12);
        var id = UUID.randomUUID();
        maker().put(
                        "/loan-notes/%s/waivers/%s".formatted(loan, id),
                        Map.of(
                                "installments",
                                List.of(2, 3),
                                "interestFen",
                                600_00,
                                "feeFen",
                                0,
                                "penaltyFen",
                                0,
                                "reason",
                                "goodwill"))
                .isOk()
                .has("outlook.waivedFen", 600_00);
        decide(checker(), id, "approval").isOk();
        loanNote(loan)
                .has("scheduleVersion", 2)
                .has("installments.0.interestDueFen", 500_00)
                .has("installments.1.interestDueFen", 0)
                .has("status", "ACTIVE");

        var tooMuch = UUID.randomUUID();
        waive(tooMuch, loan, 1_000_01, 0).isOk();
        decide(checker(), tooMuch, "approval").isRefused(409, "ABOVE_AUTHORITY");
        maker().post("/relief-proposals/%s/rejection".formatted(tooMuch), Map.of("reason", "too much"))
                .isOk()
                .has("status", "REJECTED")
                .has("decisionNote", "too much");
        maker().get("/loan-notes/%s/relief-proposals".formatted(loan)).isOk().has("items.1.loanNoteId", loan);
        decide(checker(), UUID.randomUUID(), "approval").isRefused(404, "PROPOSAL_UNKNOWN");
        waive(UUID.randomUUID(), UUID.randomUUID(), 1, 0).isRefused(404, "LOAN_NOTE_UNKNOWN");
    }

    @Test
    void anOverdueLoanThatIsPutOffIsNotOverdueAnyMoreAndPaysForTheTime() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_000_00, 3);
        var lentOn = clock.today();
        moveTo(lentOn.plusMonths(1).plusDays(10));
        var today = clock.today();
        var interest = added(330_02, today, lentOn.plusMonths(3))
                + added(333_32, lentOn.plusMonths(2), lentOn.plusMonths(4))
                + added(336_66, lentOn.plusMonths(3), lentOn.plusMonths(5));
        extend(UUID.randomUUID(), loan, 4).isRefused(409, "EXTENSION_NOT_ALLOWED");
        var id = UUID.randomUUID();
        extend(id, loan, 2)
                .isOk()
                .has("outlook.putOffFen", 1_000_00)
                .has("outlook.addedInterestFen", interest)
                .has("outlook.maturityDate", lentOn.plusMonths(5));
        decide(checker(), id, "approval").isOk().has("status", "APPROVED");

        loanNote(loan)
                .has("status", "ACTIVE")
                .has("daysPastDue", 0)
                .has("maturityDate", lentOn.plusMonths(5))
                .has("scheduleVersion", 2)
                .has("installments.0.dueDate", lentOn.plusMonths(3))
                .has("installments.0.penaltyDueFen", 1_65)
                .has("installments.0.interestDueFen", 10_00 + added(330_02, today, lentOn.plusMonths(3)));
        assertThat(dues(customer, product, today).at("items").size()).isZero();
        extend(UUID.randomUUID(), loan, 1).isRefused(409, "EXTENSION_NOT_ALLOWED");

        pay(UUID.randomUUID(), product, customer, 340_02, noon(lentOn.plusMonths(1)), "DUE")
                .isOk()
                .has("principalFen", 330_02)
                .has("penaltyFen", 0)
                .has("overpaidFen", 0);
        loanNote(loan)
                .has("installments.0.dueDate", lentOn.plusMonths(1))
                .has("installments.0.status", "PAID")
                .has("installments.0.interestDueFen", 10_00)
                .has("installments.1.dueDate", lentOn.plusMonths(4));
    }

    @Test
    void whatIsPutOffLeavesItsBillAndIsBilledAgain() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_000_00, 3);
        var due = clock.today().plusMonths(1);
        var later = clock.today().plusMonths(2);
        run("issue-bills", due.minusDays(10));
        moveTo(due.minusDays(5));
        var id = UUID.randomUUID();
        extend(id, loan, 1).isOk();
        decide(checker(), id, "approval").isOk();
        bill(customer, due).has("status", "PUT_OFF").has("openFen", 0).has("totalFen", 340_02);

        run("issue-bills", later.minusDays(10));
        bill(customer, later).has("status", "OPEN").has("totalFen", 340_02 + added(330_02, due, later));
    }

    @Test
    void anExtensionIsGrantedAsShownOrNotAtAll() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_000_00, 3);
        var outdated = UUID.randomUUID();
        extend(outdated, loan, 1).isOk();
        pay(UUID.randomUUID(), product, customer, 50_00, clock.now(), "FREE").isOk();
        decide(checker(), outdated, "approval").isRefused(409, "EXTENSION_OUTDATED");
        loanNote(loan).has("scheduleVersion", 1);

        var id = UUID.randomUUID();
        extend(id, loan, 1).isOk();
        as.caller(ServiceName.REPAYMENT)
                .put("/payoff-quotes/" + UUID.randomUUID(), Map.of("lenderId", product, "customerId", customer))
                .isOk();
        decide(checker(), id, "approval").isRefused(409, "PAYOFF_QUOTE_OPEN");
        decide(maker(), id, "withdrawal").isOk().has("status", "WITHDRAWN");

        var never = product(Map.of("extension", Map.of("max", 0)));
        extend(UUID.randomUUID(), loan(never, customer, 1_000_00, 3), 1).isRefused(409, "EXTENSION_NOT_ALLOWED");
    }

    /** A month of 31 days, charged over 360, costs more than a month at the cap. */
    @Test
    void anExtensionThatWouldCostMoreThanTheCapIsRefused() {
        var product = product(Map.of("prices", List.of(annual(1, "24"))));
        var day = clock.today();
        while (day.plusMonths(2).toEpochDay() - day.plusMonths(1).toEpochDay() < 31) {
            day = day.plusDays(1);
        }
        moveTo(day);
        extend(UUID.randomUUID(), loan(product, UUID.randomUUID(), 1_000_00, 1), 1)
                .isRefused(409, "COST_ABOVE_CAP");
    }

    /** Both wait for the account; one of them has it, and the waiver counts once. */
    @Test
    void ofManyApprovalsAtOnceOneCounts() {
        var product = product(Map.of());
        var loan = loan(product, UUID.randomUUID(), 1_000_00, 3);
        var id = UUID.randomUUID();
        waive(id, loan, 5_00, 0).isOk();

        var answers = atOnce(8, number -> decide(operator("checker-" + number), id, "approval"));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(7);
        loanNote(loan).has("installments.0.interestDueFen", 5_00);
    }

    /** 12 % a year of 360 days, half-up. */
    private static long added(long fen, LocalDate from, LocalDate to) {
        return Math.round(fen * (to.toEpochDay() - from.toEpochDay()) / 3000.0);
    }

    private Answer waive(UUID id, UUID loan, long interestFen, long penaltyFen) {
        var body = new HashMap<String, Object>(Map.of("reason", "illness"));
        body.put("interestFen", interestFen);
        body.put("feeFen", 0);
        body.put("penaltyFen", penaltyFen);
        return maker().put("/loan-notes/%s/waivers/%s".formatted(loan, id), body);
    }

    private Answer extend(UUID id, UUID loan, int months) {
        return maker().put(
                        "/loan-notes/%s/extensions/%s".formatted(loan, id),
                        Map.of("months", months, "reason", "out of work"));
    }

    private Answer decide(io.fenqi.testkit.ServiceCalls.Caller by, UUID id, String how) {
        return by.post("/relief-proposals/%s/%s".formatted(id, how), null);
    }

    private Answer postings(UUID loan) {
        return as.caller(ServiceName.ADMIN)
                .get("/loan-notes/%s/payments".formatted(loan))
                .isOk();
    }

    private Answer bill(UUID customer, LocalDate due) {
        var bills = as.caller(ServiceName.ADMIN)
                .get("/bills?customerId=" + customer)
                .isOk()
                .at("items");
        for (var bill : bills) {
            if (bill.get("dueDate").asString().equals(due.toString())) {
                return as.caller(ServiceName.ADMIN)
                        .get("/bills/" + bill.get("id").asString())
                        .isOk();
            }
        }
        throw new AssertionError("no bill due " + due);
    }

    private int waiverEvents(UUID loan) {
        return jdbc.sql("""
                        select count(*) from scheduled_tasks
                         where convert_from(task_data, 'UTF8') like '%"type":"waiver.granted"%'
                           and convert_from(task_data, 'UTF8') like ?
                        """)
                .param("%\"resource\":\"" + loan + "\"%")
                .query(Integer.class)
                .single();
    }

    private void run(String name, LocalDate date) {
        var job =
                jobs.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
        job.run(date, new JobProgress() {
            @Override
            public void total(long items) {}

            @Override
            public void done(long items) {}
        });
    }
}
