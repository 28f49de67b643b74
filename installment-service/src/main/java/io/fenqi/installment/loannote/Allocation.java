package io.fenqi.installment.loannote;

import io.fenqi.installment.product.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Splits money over what is owed (PRD-08, REP-12; docs/money.md M-12): the oldest installment first, over all loans of
 * one customer at one lender, and within it in the product's order. A loan that is long overdue gets the principal of
 * all its installments first.
 */
final class Allocation {

    private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::turn)
            .thenComparing(Claim::loanNoteNo)
            .thenComparingInt(Claim::round)
            .thenComparing(Claim::dueDate)
            .thenComparingInt(Claim::installmentNo)
            .thenComparingInt(Claim::rank);

    private Allocation() {}

    /** What each of the owed gets, in their order; the sum is never more than the amount nor than what is owed. */
    static List<Amounts> split(long amountFen, List<Owed> owed) {
        var given = new ArrayList<Amounts>(owed.size());
        var claims = new ArrayList<Claim>();
        for (var i = 0; i < owed.size(); i++) {
            given.add(Amounts.NONE);
            addClaims(claims, i, owed.get(i), owed);
        }
        claims.sort(ORDER);
        var left = amountFen;
        for (var claim : claims) {
            var fen = Math.min(left, claim.fen());
            given.set(claim.index(), given.get(claim.index()).plus(Amounts.of(claim.component(), fen)));
            left -= fen;
        }
        return given;
    }

    private static void addClaims(List<Claim> claims, int index, Owed item, List<Owed> owed) {
        var turn = item.principalFirst() ? oldest(item.loanNoteNo(), owed) : item.dueDate();
        for (var rank = 0; rank < item.order().size(); rank++) {
            var component = item.order().get(rank);
            var round = item.principalFirst() && component != Component.PRINCIPAL ? 1 : 0;
            var fen = item.open().of(component);
            if (fen > 0) {
                claims.add(new Claim(
                        turn,
                        item.loanNoteNo(),
                        round,
                        item.dueDate(),
                        item.installmentNo(),
                        rank,
                        component,
                        fen,
                        index));
            }
        }
    }

    private static LocalDate oldest(String loanNoteNo, List<Owed> owed) {
        return owed.stream()
                .filter(item -> item.loanNoteNo().equals(loanNoteNo))
                .map(Owed::dueDate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * One installment with something open.
     *
     * @param order the order of its product
     * @param principalFirst whether its loan is so long overdue that principal goes first
     */
    record Owed(
            String loanNoteNo,
            int installmentNo,
            LocalDate dueDate,
            Amounts open,
            List<Component> order,
            boolean principalFirst) {}

    private record Claim(
            LocalDate turn,
            String loanNoteNo,
            int round,
            LocalDate dueDate,
            int installmentNo,
            int rank,
            Component component,
            long fen,
            int index) {}
}
