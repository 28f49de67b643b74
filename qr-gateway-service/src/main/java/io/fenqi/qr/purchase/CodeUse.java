package io.fenqi.qr.purchase;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import io.fenqi.qr.QrError;
import io.fenqi.qr.qrcode.CodeKind;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a code may be used for: so much per customer, grade of payment and day (QRG-08), and an order is paid once.
 *
 * <p>Both are counted in the database by one statement, so that purchases at the same moment cannot both pass. What is
 * brought back later on the day stays counted: it was paid by code.
 */
@Component
class CodeUse {
    private final JdbcClient jdbc;
    private final PurchaseSettings settings;

    CodeUse(JdbcClient jdbc, PurchaseSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** False if a payment of this grade cannot carry the purchase today. */
    boolean take(Purchase purchase) {
        var order = purchase.order();
        if (order.payee().codeKind() == CodeKind.DYNAMIC) takeOrder(purchase);
        return !isCapped(order) || takeFromDay(order);
    }

    /** Nothing came of the purchase: what it took is free again. */
    void giveBack(Purchase purchase) {
        var order = purchase.order();
        if (order.payee().codeKind() == CodeKind.DYNAMIC) {
            jdbc.sql("delete from order_payment where qr_code_id = :code and purchase_id = :purchase")
                    .param("code", order.payee().qrCodeId())
                    .param("purchase", purchase.id())
                    .update();
        }
        if (isCapped(order)) {
            jdbc.sql("""
                            update code_payment_day set used_fen = greatest(0, used_fen - :amount)
                             where customer_id = :customer and business_date = :day and grade = :grade
                            """)
                    .param("amount", order.amount().fen())
                    .param("customer", order.customerId())
                    .param("day", dayOf(order))
                    .param("grade", order.grade().name())
                    .update();
        }
    }

    private boolean isCapped(PurchaseOrder order) {
        return settings.perDayFen(order.grade()) > 0;
    }

    private boolean takeFromDay(PurchaseOrder order) {
        long cap = settings.perDayFen(order.grade());
        if (order.amount().fen() > cap) return false;
        return jdbc.sql("""
                        insert into code_payment_day as d (customer_id, business_date, grade, used_fen)
                        values (:customer, :day, :grade, :amount)
                        on conflict (customer_id, business_date, grade)
                        do update set used_fen = d.used_fen + excluded.used_fen
                            where d.used_fen + excluded.used_fen <= :cap
                        """)
                        .param("customer", order.customerId())
                        .param("day", dayOf(order))
                        .param("grade", order.grade().name())
                        .param("amount", order.amount().fen())
                        .param("cap", cap)
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
