package io.fenqi.sandbox.acquirer;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.problem.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an instruction once and books what its account's behaviour says, at once. */
@Component
class TakeInstruction {
    private final JdbcClient jdbc;
    private final BankBook book;
    private final Clock clock;

    TakeInstruction(JdbcClient jdbc, BankBook book, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.clock = clock;
    }

    /** True if its answer is to be lost, which happens the first time only. */
    @Transactional
    boolean take(UUID id, NewInstruction instruction) {
        String content = instruction.toString();
        int taken = jdbc.sql("""
                insert into acquirer_instruction (id, kind, account_no, amount_fen, content, taken_at)
                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .params(
                        id,
                        instruction.kind(),
                        instruction.accountNo(),
                        instruction.amountFen(),
                        content,
                        Timestamp.from(clock.instant()))
                .update();
        if (taken == 0) {
            if (!contentOf(id).equals(content)) {
                throw new Refused(AcquirerError.INSTRUCTION_NO_REUSED, id.toString());
            }
            return false;
        }
        var behaviour = behaviourOf(instruction.accountNo());
        play(id, instruction, behaviour);
        return behaviour.behaviour() == AccountBehaviour.Kind.TIME_OUT;
    }

    @Transactional(readOnly = true)
    void find(UUID id) {
        contentOf(id);
    }

    @Transactional
    void behave(String accountNo, AccountBehaviour behaviour) {
        jdbc.sql("""
                insert into acquirer_behaviour (account_no, behaviour, returned_after_days) values (?, ?, ?)
                on conflict (account_no) do update
                   set behaviour = excluded.behaviour, returned_after_days = excluded.returned_after_days
                """)
                .params(accountNo, behaviour.behaviour().name(), behaviour.returnedAfterDays())
                .update();
    }

    private void play(UUID id, NewInstruction instruction, AccountBehaviour behaviour) {
        var today = BusinessTime.today(clock);
        String reference = id.toString();
        long amountFen = instruction.amountFen();
        switch (behaviour.behaviour()) {
            case SUCCESS, TIME_OUT ->
                book.book(new Booking(today, BookingKind.INSTRUCTION_PAID, reference, "", amountFen, ""));
            case FAIL ->
                book.book(new Booking(
                        today, BookingKind.INSTRUCTION_FAILED, reference, "", amountFen, "name and account differ"));
            case RETURN -> {
                book.book(new Booking(today, BookingKind.INSTRUCTION_PAID, reference, "", amountFen, ""));
                book.book(new Booking(
                        today.plusDays(behaviour.returnedAfterDays()),
                        BookingKind.INSTRUCTION_RETURNED,
                        reference,
                        "",
                        amountFen,
                        "account closed"));
            }
        }
    }

    private AccountBehaviour behaviourOf(String accountNo) {
        return jdbc.sql("select behaviour, returned_after_days from acquirer_behaviour where account_no = ?")
                .param(accountNo)
                .query((row, number) -> new AccountBehaviour(
                        AccountBehaviour.Kind.valueOf(row.getString("behaviour")), row.getInt("returned_after_days")))
                .optional()
                .orElse(AccountBehaviour.SUCCESS);
    }

    private String contentOf(UUID id) {
        return jdbc.sql("select content from acquirer_instruction where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refused(AcquirerError.INSTRUCTION_NOT_TAKEN, id.toString()));
    }
}
