package io.fenqi.installment.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.installment.InstallmentIT;
import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a lender reports of a month, and what it corrects when something becomes known later (ODP-08). */
class BureauReportIT extends InstallmentIT {

    private String lender = "";

    @Test
    void aMonthIsReportedOnceAndWhatBecomesKnownLaterCorrectsIt() throws IOException {
        lender = product(Map.of());
        var customer = UUID.randomUUID();
        var paidInTime = loan(lender, customer, 1_000_00, 3);
        var due = clock.today().plusMonths(1);
        var late = loan(lender, UUID.randomUUID(), 2_000_00, 3);
        moveTo(due);
        pay(UUID.randomUUID(), lender, customer, 340_02, clock.now(), "DUE").isOk();
        var month = YearMonth.from(due);
        var end = month.atEndOfMonth();
        operator("clerk").post(path(month), null).isRefused(409, "MONTH_NOT_OVER");
        moveTo(end.plusDays(3));
        var later = UUID.randomUUID();
        pay(later, lender, customer, 10_00, clock.now(), "FREE").isOk();

        report(month, 2);
        report(month, 0);

        var days = end.toEpochDay() - due.toEpochDay();
        assertThat(rows(month, 0))
                .containsExactlyInAnyOrder(
                        "%s,,NORMAL,0,NORMAL,66998,0".formatted(no(paidInTime)),
                        days == 0
                                ? "%s,,NORMAL,0,NORMAL,200000,0".formatted(no(late))
                                : "%s,,OVERDUE,%d,SPECIAL_MENTION,200000,68004".formatted(no(late), days));

        var known = rowNos(month, 0);
        pay(UUID.randomUUID(), lender, customerOf(late), 680_04, noon(due), "DUE")
                .isOk();
        report(month, 1);
        assertThat(rows(month, known.getLast()))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).matches("%s,\\d+,NORMAL,0,NORMAL,133996,0".formatted(no(late))));
        report(month.plusMonths(-1), 2);
    }

    @Test
    void anExtensionThatCountsAfterTheMonthChangesNothingOfIt() throws IOException {
        lender = product(Map.of());
        var loan = loan(lender, UUID.randomUUID(), 1_000_00, 3);
        var due = clock.today().plusMonths(1);
        var month = YearMonth.from(due);
        moveTo(month.atEndOfMonth().plusDays(2));
        report(month, 1);
        var before = rows(month, 0);
        var id = UUID.randomUUID();
        maker().put("/loan-notes/%s/extensions/%s".formatted(loan, id), Map.of("months", 2, "reason", "illness"))
                .isOk();
        checker().post("/relief-proposals/%s/approval".formatted(id), null).isOk();

        report(month, 0);
        assertThat(rows(month, 0)).isEqualTo(before);
        as.caller(ServiceName.PARTNER_GATEWAY)
                .acting(new Actor(Actor.Kind.LENDER, "OTHER"))
                .get(path(month) + "/content")
                .isRefused(404, "BUREAU_REPORT_UNKNOWN");
    }

    private void report(YearMonth month, int rows) {
        operator("clerk").post(path(month), null).isOk().has("rows", rows);
    }

    private String path(YearMonth month) {
        return "/lenders/%s/bureau-reports/%s".formatted(lender, month);
    }

    private String no(UUID loan) {
        return loanNote(loan).at("loanNoteNo").asString();
    }

    private UUID customerOf(UUID loan) {
        return UUID.fromString(loanNote(loan).at("customerId").asString());
    }

    /** Loan note, the row that is replaced, and the facts. */
    private List<String> rows(YearMonth month, long after) throws IOException {
        return lines(month, after).stream()
                .map(line -> line.split(",", -1))
                .map(cell -> String.join(",", cell[2], cell[1], cell[5], cell[6], cell[7], cell[8], cell[9]))
                .toList();
    }

    private List<Long> rowNos(YearMonth month, long after) throws IOException {
        return lines(month, after).stream()
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(','))))
                .toList();
    }

    private List<String> lines(YearMonth month, long after) throws IOException {
        var file = operator("clerk").file(path(month) + "/content?after=" + after);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            var lines = new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.skip(1).toList();
        }
    }
}
