package io.fenqi.qr.purchase;

import io.fenqi.kit.identity.Actor;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows purchases to whom they concern: to others they do not exist. */
@Component
class ShowPurchases {
    private final Purchases purchases;

    ShowPurchases(Purchases purchases) {
        this.purchases = purchases;
    }

    Purchase find(UUID id) {
        return purchases
                .find(id)
                .filter(ShowPurchases::concernsActor)
                .orElseThrow(() -> new Refused(QrError.PURCHASE_NOT_FOUND, "No purchase " + id));
    }

    List<Purchase> list(PurchaseSearch search) {
        var actor = CurrentCall.actor();
        return switch (actor.kind()) {
            case CUSTOMER ->
                search.customerId() == null || !isActor(search.customerId(), actor)
                        ? List.of()
                        : purchases.list(search);
            case LENDER -> List.of();
            case OPERATOR, PARTNER, SYSTEM -> purchases.list(search);
        };
    }

    /** A customer pays for himself only. */
    void requireOwn(UUID customerId) {
        var actor = CurrentCall.actor();
        if (actor.kind() == Actor.Kind.CUSTOMER && !isActor(customerId, actor)) {
            throw new Refused(KitError.NOT_ALLOWED, "A customer pays for himself only");
        }
    }

    private static boolean concernsActor(Purchase purchase) {
        var actor = CurrentCall.actor();
        return switch (actor.kind()) {
            case CUSTOMER -> isActor(purchase.order().customerId(), actor);
            case LENDER -> purchase.order().lenderId().equals(actor.id());
            case OPERATOR, PARTNER, SYSTEM -> true;
        };
    }

    private static boolean isActor(UUID customerId, Actor actor) {
        return customerId.toString().equals(actor.id());
    }
}
