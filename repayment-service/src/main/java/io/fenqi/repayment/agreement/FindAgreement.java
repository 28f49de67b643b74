package io.fenqi.repayment.agreement;

import io.fenqi.repayment.card.BoundCard;
import io.fenqi.repayment.card.CardUse;
import io.fenqi.repayment.card.FindCard;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the agreement that an order may use: without one no money is taken (AGR-03). */
@Component
public class FindAgreement implements CardUse {
    private static final Limit CANDIDATES_MAX = Limit.of(20);

    private final PayAgreements agreements;
    private final FindCard cards;

    FindAgreement(PayAgreements agreements, FindCard cards) {
        this.agreements = agreements;
        this.cards = cards;
    }

    /**
     * The default card's agreement, else the one signed last.
     *
     * @param bankCardId only this card, if given
     */
    @Transactional(readOnly = true)
    public Optional<UsableAgreement> usable(
            UUID customerId, String lenderId, @Nullable UUID bankCardId, LocalDate today) {
        return agreements.usable(customerId, lenderId, today, CANDIDATES_MAX).stream()
                .filter(agreement -> bankCardId == null || bankCardId.equals(agreement.bankCardId()))
                .filter(agreement -> cards.verified(agreement.bankCardId()).isPresent())
                .min(Comparator.comparing(this::isOnDefaultCard, Comparator.reverseOrder()))
                .map(FindAgreement::usable);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsed(UUID cardId) {
        return agreements.usesCard(cardId);
    }

    private boolean isOnDefaultCard(PayAgreement agreement) {
        return cards.verified(agreement.bankCardId()).map(BoundCard::isDefault).orElse(false);
    }

    private static UsableAgreement usable(PayAgreement agreement) {
        return new UsableAgreement(
                agreement.id(),
                Objects.requireNonNull(agreement.agreementNo()),
                agreement.channelCode(),
                agreement.bankCardId(),
                agreement.bankCode(),
                agreement.cardLast4(),
                agreement.authorisation().maxPerOrderFen());
    }
}
