package io.fenqi.repayment.bank;

import io.fenqi.kernel.identifier.CardNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose a card is and which channel can debit it (REP-05, REP-21). */
@Component
public class FindRoute {
    private final BankTables tables;

    FindRoute(BankTables tables) {
        this.tables = tables;
    }

    /** The bank of the longest BIN that the number begins with; empty for an unknown BIN or a bank switched off. */
    public Optional<CardBrand> brandOf(CardNumber card) {
        return tables.brandOf(card.value());
    }

    /** The channel at which an agreement for this bank is signed now; the one with the highest limit per order. */
    public Optional<Route> forSigning(String bankCode) {
        return tables.routes(bankCode).stream()
                .filter(route -> route.mode() == CollectMode.AGREEMENT)
                .findFirst();
    }

    /**
     * Sticky: the channel of the agreement as long as it debits by agreement there, else one that needs none. Empty
     * when the bank's mode was switched off everywhere: the customer must sign again.
     */
    public Optional<Route> forDebit(String bankCode, String agreementChannel) {
        List<Route> routes = tables.routes(bankCode);
        return routes.stream()
                .filter(route -> route.mode() == CollectMode.AGREEMENT
                        && route.channelCode().equals(agreementChannel))
                .findFirst()
                .or(() -> routes.stream()
                        .filter(route -> route.mode() == CollectMode.FOUR_FACTOR)
                        .findFirst());
    }

    /** The codes of all channels in use. */
    public List<String> activeChannels() {
        return tables.activeChannels();
    }
}
