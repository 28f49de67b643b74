package io.fenqi.credit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.credit.CreditIT;
import io.fenqi.testkit.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Limits in the database, told in a few words. */
abstract class LimitIT extends CreditIT {
    @Autowired
    OpenLimitAccount openLimitAccount;

    @Autowired
    AdjustLimit adjustLimit;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    LimitAccounts accounts;

    /** A customer with a limit. */
    record Limit(UUID customerId, UUID id) {}

    Limit limit(long totalFen) {
        return limit(totalFen, true);
    }

    Limit limit(long totalFen, boolean revolving) {
        return limit(totalFen, revolving, LimitOwner.PLATFORM);
    }

    Limit limit(long totalFen, boolean revolving, LimitOwner owner) {
        var limit = new Limit(newCustomer(), UUID.randomUUID());
        var terms = new LimitTerms(
                limit.id(),
                limit.customerId(),
                "BANK-1",
                "P-1",
                "CT-" + limit.id(),
                revolving,
                "A",
                "GOOD",
                clock.today().plusDays(30),
                owner);
        transaction.executeWithoutResult(status -> openLimitAccount.open(terms, totalFen, "CA-" + limit.id()));
        return limit;
    }

    Answer hold(Limit limit, UUID holdId, long amountFen) {
        return gateway().put("/limit-holds/" + holdId, holdBody(limit, holdId, amountFen, Duration.ofMinutes(15)));
    }

    Map<String, Object> holdBody(Limit limit, UUID purchaseId, long amountFen, Duration life) {
        return Map.of(
                "limitAccountId", limit.id(),
                "customerId", limit.customerId(),
                "amountFen", amountFen,
                "purchaseId", purchaseId,
                "expiresAt", clock.now().plus(life).toString());
    }

    Answer use(Limit limit, UUID holdId, long amountFen) {
        return gateway()
                .put(
                        "/limit-holds/%s/use".formatted(holdId),
                        Map.of("customerId", limit.customerId(), "amountFen", amountFen));
    }

    Answer release(Limit limit, UUID holdId) {
        return gateway()
                .put(
                        "/limit-holds/%s/release".formatted(holdId),
                        Map.of("customerId", limit.customerId(), "limitAccountId", limit.id()));
    }

    /** The loan of a purchase is repaid down to what is outstanding. */
    Answer repaid(Limit limit, UUID purchaseId, long sequence, long outstandingFen) {
        return stand(limit, purchaseId, sequence, outstandingFen, Math.max(0, outstandingFen), "REPAYMENT");
    }

    Answer stand(Limit limit, UUID purchaseId, long sequence, long outstandingFen, long boughtFen, String cause) {
        return repayment()
                .put(
                        "/limit-uses/" + purchaseId,
                        Map.of(
                                "limitAccountId", limit.id(),
                                "customerId", limit.customerId(),
                                "sequence", sequence,
                                "outstandingPrincipalFen", outstandingFen,
                                "boughtPrincipalFen", boughtFen,
                                "cause", cause,
                                "businessNo", "B-" + sequence));
    }

    /** Sets another total at once, as a decided change does. */
    void total(Limit limit, long totalFen) {
        transaction.executeWithoutResult(status -> {
            var terms = adjustLimit.standing(limit.customerId(), limit.id()).terms();
            adjustLimit.total(terms, totalFen, UUID.randomUUID(), "yearly review");
        });
    }

    /** Spends at once; the answer is the purchase, whose hold has the same id here. */
    UUID spend(Limit limit, long amountFen) {
        var purchaseId = UUID.randomUUID();
        hold(limit, purchaseId, amountFen).isOk();
        use(limit, purchaseId, amountFen).isOk();
        return purchaseId;
    }

    Answer account(Limit limit) {
        return gateway().get("/limit-accounts/" + limit.id()).isOk();
    }

    /** Nothing but the movements must give the account, without a gap. */
    LimitBalance assertReplays(Limit limit) {
        var account = accounts.find(limit.id()).orElseThrow();
        var replayed = LimitBalance.EMPTY;
        long sequence = 0;
        for (var movement : accounts.movements(account.terms(), 0, 100_000)) {
            assertThat(movement.sequence()).isEqualTo(++sequence);
            assertThat(movement.roomBeforeFen()).isEqualTo(replayed.roomFen());
            replayed = replayed.after(movement.type(), movement.amountFen());
            assertThat(movement.roomAfterFen()).isEqualTo(replayed.roomFen());
        }
        assertThat(account.movementCount()).isEqualTo(sequence);
        assertThat(account.balance()).isEqualTo(replayed);
        return replayed;
    }
}
