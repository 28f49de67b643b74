package io.fenqi.repayment.card;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cards of customers, few each. */
interface BankCards extends Repository<BankCard, UUID> {
    BankCard save(BankCard card);

    Optional<BankCard> findById(UUID id);

    @Query(
            "from BankCard card where card.customerId = :customerId and card.status <> CardStatus.UNBOUND order by card.id limit 50")
    List<BankCard> ofCustomer(UUID customerId);

    @Query("""
            select count(*) > 0 from BankCard card
             where card.customerId = :customerId and card.cardNoHash = :cardNoHash
               and card.status in (CardStatus.CHECKING, CardStatus.VERIFIED)
            """)
    boolean isBound(UUID customerId, String cardNoHash);

    /** All of a customer's cards, so that there is one default and one last. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "from BankCard card where card.customerId = :customerId and card.status <> CardStatus.UNBOUND order by card.id")
    List<BankCard> lockOfCustomer(UUID customerId);

    @Query("select card.id from BankCard card where card.status = CardStatus.CHECKING order by card.id limit 200")
    List<UUID> checking();
}
