package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;

import io.fenqi.standalone.story.SuiteApi;
import java.util.List;
import java.util.Map;

/** The bank of the invented cards and the channel that reaches it. */
final class Rails {
    private static final int CARD_LENGTH = 19;

    private Rails() {}

    static void open(SuiteApi api) {
        api.put(REPAYMENT, "/banks/ICBC", Map.of("name", "工商银行", "status", "ACTIVE")).orFail();
        api.put(
                        REPAYMENT,
                        "/card-bins/622202",
                        Map.of("bankCode", "ICBC", "cardType", "DEBIT", "length", CARD_LENGTH))
                .orFail();
        var channel = Map.of("name", "ChinaPay", "protocol", "CHINAPAY_HTTP", "status", "ACTIVE");
        api.put(REPAYMENT, "/channels/CHINAPAY", channel).orFail();
        var capability = Map.of(
                "modes", List.of("AGREEMENT"),
                "perOrderFen", 5_000_000,
                "perDayFen", 50_000_000,
                "cardTypes", List.of("DEBIT"),
                "status", "ACTIVE");
        api.put(REPAYMENT, "/channels/CHINAPAY/capabilities/ICBC", capability).orFail();
    }
}
