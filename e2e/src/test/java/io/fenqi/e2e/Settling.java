package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static io.fenqi.standalone.ServiceCatalog.SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Patience;
import io.fenqi.standalone.story.Reply;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The settlement of today: cut at midnight, paid out and confirmed by the bank's file on the next working day. */
final class Settling implements Flow {
    private static final LocalTime CUT = LocalTime.of(0, 25);
    private static final LocalTime FILED = LocalTime.of(1, 35);
    private static final LocalTime SENT = LocalTime.of(9, 5);
    private static final LocalTime CONFIRMED = LocalTime.of(18, 5);

    /** Lenders get theirs only when the channel's money has come, and the bank has the last word a day later. */
    private static final int DAYS_MAX = 3;

    private final Stage stage;
    private final LocalDate accountingDate;

    Settling(Stage stage) {
        this.stage = stage;
        this.accountingDate = stage.calendar().today();
    }

    @Override
    public void drive() {
        var calendar = stage.calendar();
        calendar.moveTo(accountingDate.plusDays(1), CUT);
        Patience.until(
                "%s is cleared".formatted(accountingDate),
                this::approved,
                run -> List.of("INSTRUCTED", "CONFIRMED", "PARTIAL").contains(run.text("status")));
        calendar.moveTo(accountingDate.plusDays(1), FILED);
        calendar.awaitJob(REPAYMENT, "channel-file", accountingDate.plusDays(1));
        var day = accountingDate;
        for (int days = 0; days < DAYS_MAX && !isConfirmed(); days++) {
            day = calendar.nextWorkday(day);
            calendar.moveTo(day, SENT);
            calendar.awaitJob(SETTLEMENT, "settlement-send", day);
            calendar.moveTo(day, CONFIRMED);
            calendar.awaitJob(SETTLEMENT, "settlement-confirm", day);
        }
        Patience.until("%s is confirmed".formatted(accountingDate), this::isConfirmed, confirmed -> confirmed);
    }

    @Override
    public void checkEnd() {
        assertThat(isConfirmed()).as("%s", run().body()).isTrue();
        var unpaid = Books.read(
                stage.suite(),
                SETTLEMENT,
                "select id::text, 1 from instruction where status <> 'SUCCESS' and accounting_date = '%s'"
                        .formatted(accountingDate));
        assertThat(unpaid.fen()).isEmpty();
    }

    /** A year whose holidays are not known yet wants a second person. */
    private Reply approved() {
        var run = run();
        if (run.text("status").equals("AWAITING_APPROVAL")) {
            stage.api()
                    .post(
                            SETTLEMENT,
                            "/settlement-runs/%s/approval".formatted(accountingDate),
                            Map.of("approvedBy", "second-person"));
        }
        return run;
    }

    private boolean isConfirmed() {
        return run().text("status").equals("CONFIRMED");
    }

    private Reply run() {
        return stage.api().get(SETTLEMENT, "/settlement-runs/" + accountingDate);
    }
}
