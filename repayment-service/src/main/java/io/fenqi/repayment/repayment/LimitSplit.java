package io.fenqi.repayment.repayment;

import java.util.ArrayList;
import java.util.List;

/** Splits an amount into orders that a bank takes (REP-06). */
final class LimitSplit {
    private LimitSplit() {}

    /**
     * Full orders first, the rest last; what does not fit into the most orders allowed is left for another day.
     *
     * @param amountFen what is wanted, in fen
     * @param perOrderFen most that one order may take, in fen
     * @param availableFen most that all orders together may take, in fen; zero or less gives no order
     */
    static List<Long> of(long amountFen, long perOrderFen, long availableFen, int ordersMax) {
        if (amountFen <= 0 || perOrderFen <= 0) {
            throw new IllegalArgumentException("nothing to split: %d by %d".formatted(amountFen, perOrderFen));
        }
        var orders = new ArrayList<Long>();
        long rest = Math.min(amountFen, availableFen);
        while (rest > 0 && orders.size() < ordersMax) {
            long order = Math.min(rest, perOrderFen);
            orders.add(order);
            rest -= order;
        }
        return List.copyOf(orders);
    }
}
