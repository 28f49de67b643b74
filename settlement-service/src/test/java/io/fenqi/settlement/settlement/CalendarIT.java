package io.fenqi.settlement.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.ServiceName;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarIT extends SettlementIT {
    record Day(String date, String name, boolean workday) {}

    record Notice(List<Day> days) {}

    record Approval(String approvedBy) {}

    @Test
    void tradesOfAHolidayAreAllPaidOnTheNextWorkday() {
        String merchant = freshMerchant("0");
        for (int day = 0; day < 3; day++) {
            var date = LocalDate.of(2026, 9, 30).plusDays(day);
            purchase(date, merchant, freshLender(), 10_00);
            run(date).has("settleOn", "2026-10-08");
            assertThat(instruction(date, merchant).get("payOn").asString()).isEqualTo("2026-10-08");
        }
        ops().get("/calendar/next-workday?date=2026-10-09").isOk().has("nextWorkday", "2026-10-10");
    }

    @Test
    void yearWithoutNoticeIsProvisionalAndAsksForASecondPerson() {
        var date = LocalDate.of(2022, 5, 10);
        String merchant = freshMerchant("0");
        purchase(date, merchant, freshLender(), 10_00);
        ops().get("/calendar/2022").isOk().has("provisional", true);
        var maker = as.caller(ServiceName.ADMIN).acting(new Actor(Actor.Kind.OPERATOR, "o-1"));

        var waiting = maker.put("/settlement-runs/" + date, null)
                .isOk()
                .has("status", "AWAITING_APPROVAL")
                .has("provisional", true);
        assertThat(waiting.at("problems").toString()).contains("CALENDAR_PROVISIONAL");
        assertThat(instructions(date)).isEmpty();

        String approval = "/settlement-runs/%s/approval".formatted(date);
        maker.post(approval, new Approval("o-2")).isRefused(409, "SAME_PERSON");
        var checker = as.caller(ServiceName.ADMIN).acting(new Actor(Actor.Kind.OPERATOR, "o-2"));
        checker.post(approval, new Approval("o-1")).isRefused(409, "SAME_PERSON");
        checker.post(approval, new Approval("o-2")).isOk().has("status", "INSTRUCTED");
        checker.post(approval, new Approval("o-3")).isRefused(409, "NOT_AWAITING_APPROVAL");
        assertThat(instructions(date)).hasSize(1);
    }

    @Test
    void importedNoticeCounts() {
        ops().get("/calendar/next-workday?date=2028-01-02").isOk().has("provisional", true);
        var notice =
                new Notice(List.of(new Day("2028-01-03", "New Year", false), new Day("2027-12-25", "New Year", true)));
        ops().put("/calendar/2028", notice).isOk().has("provisional", false);
        ops().put("/calendar/2028", notice).isOk();

        ops().get("/calendar/next-workday?date=2028-01-02").isOk().has("nextWorkday", "2028-01-04");
        ops().get("/calendar/next-workday?date=2027-12-24").isOk().has("nextWorkday", "2027-12-25");
        ops().put("/calendar/2028", new Notice(List.of(new Day("2035-01-03", "New Year", false))))
                .isRefused(422, "CALENDAR_CONTRADICTION");
    }
}
