package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.story.Patience;
import io.fenqi.standalone.story.Reply;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** The settlement of today: cut at midnight, paid out and confirmed by the bank's file on the next working day. */
final class Settling implements Flow {
    private static final LocalTime CUT = LocalTime.of(0, 25);
    private static final LocalTime SENT = LocalTime.of(9, 5);
    private static final LocalTime CONFIRMED = LocalTime.of(18, 5);

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
                this::run,
                run -> List.of("INSTRUCTED", "CONFIRMED", "PARTIAL").contains(run.text("status")));
        var payDay = calendar.nextWorkday(accountingDate);
        calendar.moveTo(payDay, SENT);
        calendar.awaitJob(SETTLEMENT, "settlement-send", payDay);
        calendar.moveTo(payDay, CONFIRMED);
        calendar.awaitJob(SETTLEMENT, "settlement-confirm", payDay);
        Patience.until(
                "%s is confirmed".formatted(accountingDate),
                this::run,
                run -> run.text("status").equals("CONFIRMED"));
    }

    @Override
    public void checkEnd() {
        assertThat(run().text("status")).isEqualTo("CONFIRMED");
        var unpaid = Books.read(
                stage.suite(),
                SETTLEMENT,
                "select id::text, 1 from instruction where status <> 'SUCCESS' and accounting_date = '%s'"
                        .formatted(accountingDate));
        assertThat(unpaid.fen()).isEmpty();
    }

    private Reply run() {
        return stage.api().get(SETTLEMENT, "/settlement-runs/" + accountingDate);
    }
}
