package io.fenqi.installment.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills and ageing, run twice and late, give the same figures. */
class EndOfDayIT extends InstallmentIT {

    @Autowired
    List<BusinessJob> jobs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void oneBillForAllThatIsDueOnADayHoweverOftenItIsMade() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var first = loan(product, customer, 1_000_00, 3);
        loan(product, customer, 500_00, 3);
        var due = clock.today().plusMonths(1);
        var billed = run("issue-bills", due.minusDays(10));
        run("issue-bills", due.minusDays(10));

        assertThat(billed).isGreaterThanOrEqualTo(2);
        var bills = bills(customer);
        assertThat(bills.at("items").size()).isEqualTo(1);
        bills.has("items.0.dueDate", due)
                .has("items.0.totalFen", 340_02 + 170_01)
                .has("items.0.status", "OPEN");
        var bill = as.caller(ServiceName.ADMIN)
                .get("/bills/" + bills.at("items.0.id").asString())
                .isOk()
                .has("items.0.loanNoteId", first)
                .has("items.0.merchantName", "Noodle House");
        assertThat(bill.at("items").size()).isEqualTo(2);

        moveTo(due.minusDays(9));
        pay(UUID.randomUUID(), product, customer, 340_02 + 170_01, clock.now(), "DUE")
                .isOk()
                .has("overpaidFen", 0);
        bills(customer).has("items.0.status", "PAID").has("items.0.openFen", 0);
    }

    @Test
    void whatIsNotBilledYetShowsByDueDateAndShrinksWithPayments() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_000_00, 3);
        loan(product, customer, 500_00, 3);
        var due = clock.today().plusMonths(1);
        unbilled(customer, product, "")
                .has("items.0.dueDate", due)
                .has("items.0.billOn", due.minusDays(10))
                .has("items.0.installments", 2)
                .has("items.0.totalFen", 340_02 + 170_01);
        var second = unbilled(customer, product, "&after=" + due);
        assertThat(second.at("items").size()).isEqualTo(2);

        run("issue-bills", due.minusDays(10));
        moveTo(due.minusDays(10));
        var now = unbilled(customer, product, "");
        assertThat(now.at("items").size()).isEqualTo(2);
        refund(loan, customer, 1_000_00, false).isOk();
        assertThat(unbilled(customer, product, "").at("items.0.installments").asInt())
                .isEqualTo(1);
        var bill = bills(customer, product).has("items.0.openFen", 170_01).at("items.0.id");
        as.caller(ServiceName.ADMIN)
                .get("/bills/" + bill.asString())
                .isOk()
                .has("totalFen", 340_02 + 170_01)
                .has("openFen", 170_01);
        assertThat(bills(customer, "NOBODY").at("items").size()).isZero();
    }

    @Test
    void aRefundAfterBillingIsCreditedToTheBillBeforeThePlanGetsShorter() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_000_00, 3);
        var due = clock.today().plusMonths(1);
        run("issue-bills", due.minusDays(10));
        moveTo(due.minusDays(5));
        refund(loan, customer, 100_00, false).isOk().has("paidBackFen", 0);
        bills(customer).has("items.0.totalFen", 340_02).has("items.0.openFen", 340_02 - 100_00 - 1_00);

        refund(loan, customer, 300_00, false).isOk().has("paidBackFen", 0);
        bills(customer).has("items.0.openFen", 6_00).has("items.0.status", "OPEN");
        loanNote(loan)
                .has("installments.0.principalDueFen", 0)
                .has("installments.1.principalDueFen", 333_32)
                .has("installments.2.principalDueFen", 336_66 - 69_98);
    }

    @Test
    void loansAreFoundByBucketLenderMerchantAndStatus() {
        var product = product(Map.of());
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_000_00, 3);
        var due = clock.today().plusMonths(1);
        run("age-loans", due.plusDays(1));
        var filter = "/loan-notes?lenderId=%s&merchantNo=%s&status=OVERDUE&overdueBucket=".formatted(product, MERCHANT);
        as.caller(ServiceName.ADMIN)
                .get(filter + 0)
                .isOk()
                .has("items.0.id", loan)
                .has("items.0.grade", "SPECIAL_MENTION")
                .has("items.0.overdueBucket", 0);
        run("age-loans", due.plusDays(31));
        assertThat(as.caller(ServiceName.ADMIN)
                        .get(filter + 0)
                        .isOk()
                        .at("items")
                        .size())
                .isZero();
        as.caller(ServiceName.ADMIN).get(filter + 1).isOk().has("items.0.grade", "SUBSTANDARD");
        as.caller(ServiceName.ADMIN).get(filter + 7).isRefused(400, "INVALID_FIELDS");
    }

    @Test
    void aDueDatePassedUnpaidIsOverdueAndPayingHealsIt() {
        var product = product(Map.of("graceDays", 2));
        var customer = UUID.randomUUID();
        var loan = loan(product, customer, 1_000_00, 3);
        var due = clock.today().plusMonths(1);
        run("age-loans", due.plusDays(2));
        assertThat(status(loan)).isEqualTo("ACTIVE");
        run("age-loans", due.plusDays(3));
        run("age-loans", due.plusDays(3));
        assertThat(status(loan)).isEqualTo("OVERDUE");

        moveTo(due.plusDays(3));
        var total = dues(customer, product, due.plusDays(3)).at("totalFen").asLong();
        loanNote(loan).has("daysPastDue", 3).has("installments.0.status", "OVERDUE");
        pay(UUID.randomUUID(), product, customer, total, clock.now(), "DUE")
                .isOk()
                .has("overpaidFen", 0);
        loanNote(loan).has("status", "ACTIVE").has("daysPastDue", 0).has("installments.0.status", "PAID_LATE");
    }

    @Test
    void theListOfDuesGoesPageByPage() {
        var product = product(Map.of());
        var due = clock.today().plusMonths(1);
        for (var i = 0; i < 5; i++) {
            loan(product, UUID.randomUUID(), 1_000_00, 3);
        }
        var seen = 0;
        var after = "";
        do {
            var page = as.caller(ServiceName.REPAYMENT)
                    .get("/dues?asOf=%s&limit=2%s".formatted(due, after))
                    .isOk();
            for (var item : page.at("items")) {
                if (item.get("lenderId").asString().equals(product)) {
                    assertThat(item.get("totalFen").asLong()).isEqualTo(340_02);
                    seen++;
                }
            }
            var next = page.at("nextAfter");
            after = next.isString() ? "&after=" + next.asString() : null;
        } while (after != null);
        assertThat(seen).isEqualTo(5);
    }

    private long run(String name, LocalDate date) {
        var done = new long[1];
        jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(date, new JobProgress() {
                    @Override
                    public void total(long items) {}

                    @Override
                    public void done(long items) {
                        done[0] += items;
                    }
                });
        return done[0];
    }

    private io.fenqi.testkit.Answer bills(UUID customer) {
        return as.caller(ServiceName.ADMIN).get("/bills?customerId=" + customer).isOk();
    }

    private io.fenqi.testkit.Answer bills(UUID customer, String lender) {
        return as.caller(ServiceName.ADMIN)
                .get("/bills?customerId=%s&lenderId=%s".formatted(customer, lender))
                .isOk();
    }

    private io.fenqi.testkit.Answer unbilled(UUID customer, String lender, String after) {
        return as.caller(ServiceName.ADMIN)
                .get("/bills/unbilled?customerId=%s&lenderId=%s%s".formatted(customer, lender, after))
                .isOk();
    }

    private String status(UUID loan) {
        return jdbc.sql("select status from loan_note where id = ?")
                .param(loan)
                .query(String.class)
                .single();
    }
}
