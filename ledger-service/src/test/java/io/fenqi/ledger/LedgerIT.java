package io.fenqi.ledger;

import io.fenqi.testkit.Answer;
import io.fenqi.testkit.ServiceCalls;
import io.fenqi.testkit.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running ledger and a few words to talk to it; each test uses lenders of its own. */
@ServiceTest("ledger-service")
public abstract class LedgerIT {
    protected static final String MERCHANT = "898310148160001";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired
    protected ServiceCalls as;

    @Autowired
    protected JdbcClient jdbc;

    /** A registered lender that nobody else uses. */
    protected String newLender() {
        var id = "L-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
        as.caller("admin-web")
                .put("/lenders/" + id, Map.of("name", "Test Bank"))
                .isOk();
        return id;
    }

    protected String lenderWith(long fen) {
        var lender = newLender();
        journal(UUID.randomUUID(), "POSITION_DEPOSITED", lender, fen).isOk();
        return lender;
    }

    protected Answer journal(UUID id, String event, String lender, long fen) {
        var body = Map.of(
                "event",
                event,
                "lenderId",
                lender,
                "amountFen",
                fen,
                "reference",
                "R-1",
                "parties",
                Map.of("merchantNo", MERCHANT, "channelCode", "CHINAPAY", "partyId", "GUARANTOR-1"));
        return as.caller("settlement-service").put("/journals/" + id, body);
    }

    protected Answer hold(UUID id, String lender, long fen) {
        return hold(id, lender, fen, false);
    }

    protected Answer hold(UUID id, String lender, long fen, boolean advanceAllowed) {
        var body = Map.of(
                "lenderId",
                lender,
                "amountFen",
                fen,
                "advanceAllowed",
                advanceAllowed,
                "expiresAt",
                "2099-01-01T00:00:00Z",
                "reference",
                "P-1");
        return as.caller("qr-gateway-service").put("/holds/" + id, body);
    }

    protected Answer holdUntil(UUID id, String lender, long fen, Instant expiresAt) {
        return as.caller("qr-gateway-service")
                .put(
                        "/holds/" + id,
                        Map.of(
                                "lenderId",
                                lender,
                                "amountFen",
                                fen,
                                "advanceAllowed",
                                false,
                                "expiresAt",
                                expiresAt.toString()));
    }

    protected Answer post(UUID hold, String lender, long fen) {
        var body = Map.of("lenderId", lender, "merchantNo", MERCHANT, "amountFen", fen, "reference", "P-1");
        return as.caller("qr-gateway-service").put("/holds/" + hold + "/posting", body);
    }

    protected Answer release(UUID hold, String lender) {
        return as.caller("qr-gateway-service").put("/holds/" + hold + "/void", Map.of("lenderId", lender));
    }

    protected Answer position(String lender) {
        return as.caller("qr-gateway-service").get("/positions/" + lender);
    }

    protected Answer askForProof(UUID id, @Nullable LocalDate through) {
        return as.caller("ops")
                .put("/proofs/" + id, through == null ? Map.of() : Map.of("through", through.toString()));
    }

    /** A proof through a sealed day or, without one, up to now; as it is when it has come to its end. */
    protected Answer proved(@Nullable LocalDate through) {
        var id = UUID.randomUUID();
        askForProof(id, through).hasStatus(202);
        return finished(id);
    }

    /** The proof when it has come to its end; the deadline only bounds a failing test. */
    protected Answer finished(UUID proof) {
        for (long end = System.nanoTime() + LONGEST.toNanos(); System.nanoTime() < end; ) {
            var seen = as.caller("ops").get("/proofs/" + proof).isOk();
            if (Set.of("PASSED", "FAILED").contains(seen.at("status").asString())) {
                return seen;
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("proof %s never came to its end".formatted(proof));
    }
}
