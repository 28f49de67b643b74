package io.fenqi.qr.purchase;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import io.fenqi.qr.qrcode.CodeKind;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a code may be used for: a printed one carries so much per customer and day (QRG-08), an order is paid once.
 *
 * <p>Both are counted in the database by one statement, so that purchases at the same moment cannot both pass.
 */
@Component
class CodeUse {
    private final JdbcClient jdbc;
    private final PurchaseSettings settings;

    CodeUse(JdbcClient jdbc, PurchaseSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** False if the printed code cannot carry this purchase today. */
    boolean take(Purchase purchase) {
        return switch (purchase.order().payee().codeKind()) {
            case STATIC -> !isCapped(purchase) || takeFromDay(purchase.order());
            case DYNAMIC -> {
                takeOrder(purchase);
                yield true;
            }
        };
    }

    /** Nothing came of the purchase: what it took is free again. */
    void giveBack(Purchase purchase) {
        var order = purchase.order();
        if (order.payee().codeKind() == CodeKind.DYNAMIC) {
            jdbc.sql("delete from order_payment where qr_code_id = :code and purchase_id = :purchase")
                    .param("code", order.payee().qrCodeId())
                    .param("purchase", purchase.id())
                    .update();
        } else if (isCapped(purchase)) {
            jdbc.sql("""
                            update static_code_day set used_fen = greatest(0, used_fen - :amount)
                             where customer_id = :customer and business_date = :day
                            """)
                    .param("amount", order.amount().fen())
                    .param("customer", order.customerId())
                    .param("day", dayOf(order))
                    .update();
        }
    }

    private boolean isCapped(Purchase purchase) {
        return purchase.order().payee().codeKind() == CodeKind.STATIC && settings.staticCodePerDayFen() > 0;
    }

    private boolean takeFromDay(PurchaseOrder order) {
        if (order.amount().fen() > settings.staticCodePerDayFen()) return false;
        return jdbc.sql("""
                        insert into static_code_day as d (customer_id, business_date, used_fen)
                        values (:customer, :day, :amount)
                        on conflict (customer_id, business_date)
                        do update set used_fen = d.used_fen + excluded.used_fen
                            where d.used_fen + excluded.used_fen <= :cap
                        """)
                        .param("customer", order.customerId())
                        .param("day", dayOf(order))
                        .param("amount", order.amount().fen())
                        .param("cap", settings.staticCodePerDayFen())
                        .update()
                == 1;
    }

    private void takeOrder(Purchase purchase) {
        int taken = jdbc.sql("""
                        insert into order_payment (qr_code_id, purchase_id) values (:code, :purchase)
                        on conflict (qr_code_id) do nothing
                        """)
                .param("code", purchase.order().payee().qrCodeId())
                .param("purchase", purchase.id())
                .update();
        if (taken == 0) throw new Refused(QrError.CODE_ALREADY_PAID, "This order is already paid or being paid");
    }

    private static LocalDate dayOf(PurchaseOrder order) {
        return BusinessTime.dateOf(order.receivedAt());
    }
}
