package io.fenqi.bench.ledger;

import io.fenqi.kernel.time.BusinessTime;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * The ready-made parameters of one call of the ledger's {@code write_batch}: transfers between one hot position and 100
 * merchants, as the bulk endpoint would book them, but nothing decided, checked or hashed.
 */
final class LimitBatch {
    static final int PARAMETERS = 11 + 9 + 7 + 11 + 8 + 7 + 7 + 4;

    private static final int ACCOUNTS = 101; // 0: the position
    private static final String HASH = "0".repeat(64);
    private static final Object[] NONE = {};

    private final int size;
    private final LocalDate day = LocalDate.now(BusinessTime.ZONE);
    private final String[] accounts = new String[ACCOUNTS];
    private final String[] types = new String[ACCOUNTS];
    private final String[] owners = new String[ACCOUNTS];
    private final long[] balances = new long[ACCOUNTS];
    private final long[] sequences = new long[ACCOUNTS];
    private long journals;
    private long batches;

    private final PreparedStatement call;
    private int index;

    LimitBatch(PreparedStatement call, int size) {
        this.call = call;
        this.size = size;
        for (int i = 0; i < ACCOUNTS; i++) {
            types[i] = i == 0 ? "LENDER_POSITION" : "MERCHANT_PAYABLE";
            owners[i] = i == 0 ? "HOT" : String.valueOf(898_310_000_000_000L + i);
            accounts[i] = types[i] + ":" + owners[i];
        }
    }

    /** Books the next batch in one round trip and one transaction. */
    void write() throws SQLException {
        var ids = IntStream.range(0, size).mapToObj(i -> id()).toArray();
        index = 0;
        link();
        journals(ids);
        var oldBalances = balances.clone();
        var oldSequences = sequences.clone();
        entries();
        changedAccounts(oldBalances, oldSequences);
        nothing("uuid", "text", "text");
        numbers(new long[0], new long[0], new long[0]);
        nothing("text", "text");
        nothing("uuid", "text", "uuid");
        numbers(new long[0]);
        nothing("text");
        numbers(new long[0]);
        nothing("text");
        answers(ids);
        nothing("text");
        numbers(new long[0]);
        nothing("text", "text");
        call.execute();
        journals += size;
        batches++;
    }

    private void link() throws SQLException {
        value(0);
        value(1L);
        value(day);
        value(Timestamp.from(Instant.now()));
        value(batches + 1);
        value(HASH);
        value(HASH);
        value(HASH);
        value(journals + 1);
        value(size);
        value((long) size);
    }

    private void journals(Object[] ids) throws SQLException {
        array("uuid", ids);
        same("ops");
        same("SYSTEM:bench");
        same("REFUND_BEFORE_SETTLEMENT");
        same("HOT");
        numbers(constant(1));
        same(day.toString());
        same("bench");
        array("uuid", new Object[size]);
    }

    private void entries() throws SQLException {
        int rows = 2 * size;
        var account = new Object[rows];
        var sequence = new long[rows];
        var journal = new long[rows];
        var position = new long[rows];
        var side = new Object[rows];
        var balance = new long[rows];
        for (int row = 0; row < rows; row++) {
            boolean debit = row % 2 == 0;
            int which = debit ? 1 + (row / 2) % (ACCOUNTS - 1) : 0;
            account[row] = accounts[which];
            sequence[row] = ++sequences[which];
            journal[row] = journals + 1L + row / 2;
            position[row] = 1L + row % 2;
            side[row] = debit ? "D" : "C";
            balances[which] += debit ? -1 : 1;
            balance[row] = balances[which];
        }
        array("text", account);
        numbers(sequence, journal, position);
        array("text", side);
        var amounts = new long[rows];
        Arrays.fill(amounts, 1);
        numbers(amounts, balance);
    }

    private void changedAccounts(long[] oldBalances, long[] oldSequences) throws SQLException {
        var validTo = new Object[ACCOUNTS];
        Arrays.fill(validTo, "1970-01-01");
        array("text", accounts);
        array("text", types);
        array("text", owners);
        numbers(oldBalances, new long[ACCOUNTS], oldSequences, balances, new long[ACCOUNTS], sequences);
        numbers(new long[ACCOUNTS]);
        array("text", validTo);
    }

    private void answers(Object[] ids) throws SQLException {
        array("uuid", ids);
        same("ops");
        same("JOURNAL");
        same(HASH);
        array("text", new Object[size]);
        same("");
        numbers(IntStream.range(0, size).mapToLong(i -> journals + 1 + i).toArray());
    }

    private void value(Object value) throws SQLException {
        call.setObject(++index, value);
    }

    private void numbers(long[]... columns) throws SQLException {
        for (var column : columns) call.setObject(++index, column);
    }

    private void same(String text) throws SQLException {
        var column = new Object[size];
        Arrays.fill(column, text);
        array("text", column);
    }

    private void nothing(String... types) throws SQLException {
        for (var type : types) array(type, NONE);
    }

    private void array(String type, Object[] values) throws SQLException {
        call.setArray(++index, call.getConnection().createArrayOf(type, values));
    }

    private long[] constant(long number) {
        var column = new long[size];
        Arrays.fill(column, number);
        return column;
    }

    private static UUID id() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
