package io.fenqi.e2e;

import static io.fenqi.standalone.ServiceCatalog.CREDIT;
import static io.fenqi.standalone.ServiceCatalog.INSTALLMENT;
import static io.fenqi.standalone.ServiceCatalog.LEDGER;
import static io.fenqi.standalone.ServiceCatalog.PARTNER_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.QR_GATEWAY;
import static io.fenqi.standalone.ServiceCatalog.REPAYMENT;
import static io.fenqi.standalone.ServiceCatalog.SANDBOX;
import static io.fenqi.standalone.ServiceCatalog.SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.standalone.Suite;
import io.fenqi.standalone.SuiteService;
import io.fenqi.standalone.story.ProveLedger;
import io.fenqi.standalone.story.SuiteApi;
import java.util.ArrayList;
import java.util.List;

/** Whether the services, each with books of its own, say the same about all money once nothing moves any more. */
final class BooksAgree {
    private static final String SOLD = "status in ('AUTHORISED', 'PARTIALLY_REFUNDED', 'REFUNDED')";
    /** Booked in the ledger: at once while the merchant is not settled, else when a later net has covered it. */
    private static final String GIVEN_BACK = "status = 'COMPLETED'";

    private final Suite suite;
    private final SuiteApi api;
    private final List<String> disagreements = new ArrayList<>();

    private BooksAgree(Suite suite, SuiteApi api) {
        this.suite = suite;
        this.api = api;
    }

    /** To be called at rest; tells all that disagrees at once. */
    static void check(Suite suite) {
        var check = new BooksAgree(suite, new SuiteApi(suite));
        check.ledgerProvesItself();
        check.nothingIsLeftOpen();
        check.limits();
        check.purchases();
        check.positions();
        check.merchants();
        if (suite.services().contains(REPAYMENT)) check.repayments();
        assertThat(check.disagreements).as("disagreements of the books").isEmpty();
    }

    private void ledgerProvesItself() {
        var proof = ProveLedger.now(api);
        if (!proof.text("status").equals("PASSED")) disagreements.add("ledger: " + proof.body());
        same("ledger debits and credits", proof.number("debitFen"), proof.number("creditFen"));
    }

    private void nothingIsLeftOpen() {
        none("limit holds", read(CREDIT, "select id::text, 1 from limit_hold where status = 'HELD'"));
        none("held limits", read(CREDIT, "select id::text, held_fen from limit_account"));
        none("ledger holds", read(LEDGER, "select id::text, 1 from hold where status = 'HELD'"));
        none("held positions", read(LEDGER, "select account, held_fen from balance"));
        for (var service : suite.services()) {
            none(
                    "ops cases of " + service,
                    read(service, "select kind || ' ' || key || ' ' || error, 1 from ops_case where status = 'OPEN'"));
        }
    }

    private void limits() {
        agree(
                "limit used by each purchase (credit) and principal outstanding (installment)",
                read(CREDIT, "select purchase_id::text, still_used_fen from limit_hold where status = 'USED'"),
                read(INSTALLMENT, """
                        select note.purchase_id::text, sum(item.principal_due_fen - item.principal_paid_fen)
                          from loan_note note
                          join due_item item on item.customer_id = note.customer_id and item.loan_note_id = note.id
                         where note.status <> 'VOID' group by 1"""));
        agree(
                "limit used and what its purchases use",
                read(CREDIT, "select id::text, used_fen from limit_account"),
                read(CREDIT, "select limit_account_id::text, still_used_fen from limit_hold"));
        agree(
                "room of a limit and its movements",
                read(CREDIT, "select id::text, total_fen - held_fen - used_fen from limit_account"),
                read(
                        CREDIT,
                        "select limit_account_id::text, sum(room_after_fen - room_before_fen)"
                                + " from limit_movement group by 1"));
        agree(
                "limit uses (credit) and purchases",
                read(CREDIT, "select purchase_id::text, used_fen from limit_hold where status = 'USED'"),
                read(QR_GATEWAY, "select id::text, amount_fen from purchase where " + SOLD));
    }

    private void purchases() {
        var sold = read(QR_GATEWAY, "select id::text, amount_fen from purchase where " + SOLD);
        agree("purchases and loan notes", sold, read(INSTALLMENT, """
                select purchase_id::text, principal_fen from loan_note note
                 where status <> 'VOID' or exists (select from receipt
                       where receipt.customer_id = note.customer_id and loan_note_id = note.id and kind = 'REFUND')"""));
        agree(
                "purchases and their clearing items",
                sold,
                read(QR_GATEWAY, "select purchase_id::text, amount_fen from clearing_item where kind = 'PURCHASE'"));
        agree(
                "refunds and their clearing items",
                read(QR_GATEWAY, "select id::text, amount_fen from refund where status <> 'REFUSED'"),
                read(QR_GATEWAY, "select id::text, amount_fen from clearing_item where kind <> 'PURCHASE'"));
        agree(
                "purchases and the news of them at the gateway",
                read(QR_GATEWAY, "select 'purchases/' || id, 1 from purchase where " + SOLD),
                read(PARTNER_GATEWAY, "select resource, 1 from event where type = 'purchase.authorised'"));
    }

    private void positions() {
        var balance = read(LEDGER, """
                select owner, balance_fen * case account_type when 'LENDER_POSITION' then 1 else -1 end from balance
                 where account_type in ('LENDER_POSITION', 'ADVANCE_RECEIVABLE')""");
        var funded = read(LEDGER, """
                select lender_id, case event when 'POSITION_WITHDRAWN' then -amount_fen else amount_fen end from journal
                 where event in ('POSITION_DEPOSITED', 'ADVANCE_REPAID', 'POSITION_WITHDRAWN')""");
        agree(
                "position less advance (ledger) and deposits - purchases + refunds",
                balance,
                funded.minus(read(QR_GATEWAY, "select lender_id, amount_fen from purchase where " + SOLD))
                        .plus(read(QR_GATEWAY, "select lender_id, amount_fen from refund where " + GIVEN_BACK)));
    }

    private void merchants() {
        var owed = read(QR_GATEWAY, "select merchant_no, amount_fen from purchase where " + SOLD)
                .minus(read(QR_GATEWAY, "select merchant_no, amount_fen from refund where " + GIVEN_BACK));
        agree(
                "MERCHANT_PAYABLE (ledger) and purchases - refunds - settled",
                read(LEDGER, "select owner, balance_fen from balance where account_type = 'MERCHANT_PAYABLE'"),
                suite.services().contains(SETTLEMENT) ? owed.minus(settled()) : owed);
    }

    private Books settled() {
        return read(SETTLEMENT, """
                select payee, amount_fen from instruction where kind = 'MERCHANT' and status in ('SUCCESS', 'RETURNED')
                   and replaces is null
                union all
                select merchant_no, amount_fen from posting where event = 'MERCHANT_FEE_CHARGED' and posted_at is not null""");
    }

    private void repayments() {
        var collected = read(REPAYMENT, """
                select lender_id, amount_fen - overpaid_fen from clearing_item""");
        agree(
                "LENDER_PAYABLE (ledger) and collections - remittances",
                read(LEDGER, "select owner, balance_fen from balance where account_type = 'LENDER_PAYABLE'"),
                suite.services().contains(SETTLEMENT)
                        ? collected.minus(read(
                                SETTLEMENT,
                                "select payee, amount_fen from instruction"
                                        + " where kind = 'LENDER_REMITTANCE' and status = 'SUCCESS'"))
                        : collected);
        agree("money taken (repayment) and money applied (installment)", read(REPAYMENT, """
                        select w.customer_id || ' ' || w.lender_id, w.amount_fen
                          from withholding w join repayment_part p on p.withholding_id = w.id
                         where w.status = 'COLLECTED' and p.owed"""), read(INSTALLMENT, """
                        select customer_id || ' ' || lender_id, amount_fen from receipt
                         where kind not in ('REFUND', 'WAIVER', 'EXTENSION') and status = 'BOOKED'"""));
        agree(
                "money applied to loans that were made void and money given back of them",
                read(INSTALLMENT, """
                        select note.id::text, principal_paid_fen + principal_reduced_fen + interest_paid_fen + fee_paid_fen
                               + penalty_paid_fen
                          from receipt_part part
                          join receipt on receipt.customer_id = part.customer_id and receipt.id = part.receipt_id
                          join loan_note note on note.customer_id = part.customer_id and note.id = part.loan_note_id
                         where receipt.kind <> 'REFUND' and receipt.status = 'BOOKED' and note.status = 'VOID'"""),
                read(INSTALLMENT, """
                        select note.id::text, receipt.paid_back_fen
                          from receipt
                          join loan_note note on note.customer_id = receipt.customer_id and note.id = receipt.loan_note_id
                         where receipt.kind = 'REFUND' and note.status = 'VOID'"""));
        agree(
                "money taken (orders) and money taken (the channel)",
                read(
                        REPAYMENT,
                        "select order_no, amount_fen from withholding"
                                + " where status = 'COLLECTED' and duplicate_of is null"),
                read(SANDBOX, """
                        select order_no, amount_fen from channel_order
                         where refund_of is null and behaviour in ('SUCCESS', 'SECOND_DEBIT', 'TIMEOUT_FILE_SUCCESS')"""));
        agree(
                "money taken (orders) and clearing items",
                read(REPAYMENT, "select id::text, amount_fen from withholding where status = 'COLLECTED'"),
                read(REPAYMENT, """
                        select withholding_id::text, amount_fen from clearing_item where kind = 'COLLECTION'"""));
        overpayments();
    }

    /** At rest all of it is back on its cards; what a refund of a purchase gives back, the merchant gave. */
    private void overpayments() {
        agree(
                "OVERPAYMENT (ledger) and overpaid less given back (clearing items)",
                read(LEDGER, "select owner, balance_fen from balance where account_type = 'OVERPAYMENT'"),
                read(REPAYMENT, "select customer_id::text, overpaid_fen from clearing_item"));
        agree(
                "overpaid (clearing items) and overpaid (receipts and second debits)",
                read(REPAYMENT, """
                        select customer_id::text, overpaid_fen from clearing_item where kind <> 'CARD_REFUND'"""),
                read(INSTALLMENT, """
                        select customer_id::text, overpaid_fen + returned_fen from receipt
                         where kind <> 'REFUND' and status = 'BOOKED'
                        union all
                        select customer_id::text, paid_back_fen - (answer::jsonb ->> 'paidBackFen')::bigint
                          from receipt where kind = 'REFUND'""").plus(read(REPAYMENT, """
                        select customer_id::text, part.amount_fen
                          from repayment_part part join repayment on repayment.id = part.repayment_id
                         where part.status = 'POSTED' and not part.owed""")));
        agree("gone back (repayment) and gone back (the channel)", read(REPAYMENT, """
                        select refund_no, amount_fen from card_refund where status = 'RETURNED'"""), read(SANDBOX, """
                        select order_no, amount_fen from channel_order where refund_of is not null
                           and behaviour in ('SUCCESS', 'SECOND_DEBIT', 'TIMEOUT_FILE_SUCCESS')"""));
        none("overpayments", read(LEDGER, "select owner, balance_fen from balance where account_type = 'OVERPAYMENT'"));
    }

    private Books read(SuiteService service, String query) {
        return Books.read(suite, service, query);
    }

    private void agree(String what, Books one, Books other) {
        var difference = one.differenceTo(other);
        if (!difference.isEmpty()) disagreements.add(what + ": " + difference);
    }

    private void none(String what, Books found) {
        if (!found.isEmpty()) disagreements.add(what + " left open: " + found.fen());
    }

    private void same(String what, long one, long other) {
        if (one != other) disagreements.add("%s: %d and %d".formatted(what, one, other));
    }
}
