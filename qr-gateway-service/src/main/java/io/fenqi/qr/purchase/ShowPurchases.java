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
                .filter(purchase -> purchase.order().parties().includeActor())
                .orElseThrow(() -> new Refused(QrError.PURCHASE_NOT_FOUND, "No purchase " + id));
    }

    List<Purchase> list(PurchaseSearch search) {
        var actor = CurrentCall.actor();
        return switch (actor.kind()) {
            case CUSTOMER ->
                search.customerId() == null || !isActor(search.customerId(), actor)
                        ? List.of()
                        : purchases.list(search);
            case PARTNER -> purchases.list(search.ofApp(actor.id()));
            case LENDER -> List.of();
            case OPERATOR, SYSTEM -> purchases.list(search);
        };
    }

    /** A customer pays for himself only, and a partner's customers pay through its own app. */
    void requireOwn(UUID customerId, String appId) {
        var actor = CurrentCall.actor();
        boolean own = switch (actor.kind()) {
            case CUSTOMER -> isActor(customerId, actor);
            case PARTNER -> appId.equals(actor.id());
            case LENDER -> false;
            case OPERATOR, SYSTEM -> true;
        };
        if (!own) {
            throw new Refused(KitError.NOT_ALLOWED, "A purchase is asked for by who pays, through the app named");
        }
    }

    private static boolean isActor(UUID customerId, Actor actor) {
        return customerId.toString().equals(actor.id());
    }
}
