package io.fenqi.settlement.instruction;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.client.CallFailed;
import io.fenqi.kit.client.CallRefused;
import io.fenqi.settlement.client.acquirer.AcquirerClient;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is due to the acquirer. What may have arrived before is asked about first, under its own number. */
@Component
public class SendInstructions {
    private static final Logger LOG = LoggerFactory.getLogger(SendInstructions.class);
    private static final int BATCH_SIZE = 500;
    private static final int UNKNOWN = 404;

    private final Instructions instructions;
    private final InstructionRecord record;
    private final RecordOutcome outcome;
    private final AcquirerClient acquirer;
    private final Clock clock;

    SendInstructions(
            Instructions instructions,
            InstructionRecord record,
            RecordOutcome outcome,
            AcquirerClient acquirer,
            Clock clock) {
        this.instructions = instructions;
        this.record = record;
        this.outcome = outcome;
        this.acquirer = acquirer;
        this.clock = clock;
    }

    /** Everything with a pay-out day up to today, once; stops at a silent acquirer, as the rest would meet the same. */
    public void sendDue() {
        var tried = new HashSet<UUID>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (UUID id : instructions.due(BusinessTime.today(clock), BATCH_SIZE)) {
                if (tried.add(id)) {
                    progress = true;
                    if (!send(id)) {
                        return;
                    }
                }
            }
        }
    }

    /** False if the acquirer does not answer. */
    private boolean send(UUID id) {
        var sending = record.begin(id);
        if (!sending.isDue()) {
            return true;
        }
        try {
            if (!sending.mayBeThere() || !isThere(id)) {
                acquirer.instruct(id, body(sending));
            }
            record.sent(id);
            return true;
        } catch (CallRefused no) {
            refused(sending, no);
            return true;
        } catch (CallFailed silent) {
            LOG.warn("instruction {} is in doubt: {}", id, silent.getMessage());
            return false;
        }
    }

    private boolean isThere(UUID id) {
        try {
            acquirer.find(id);
            return true;
        } catch (CallRefused no) {
            if (no.status() == UNKNOWN) {
                return false;
            }
            throw no;
        }
    }

    /** A payment refused for what it says has failed; one refused for who we are was not looked at. */
    private void refused(InstructionRecord.Sending sending, CallRefused no) {
        switch (no.status()) {
            case 401, 403, 404, 405 -> LOG.error("instruction {} not taken: {}", sending.id(), no.getMessage());
            default -> outcome.failed(sending.id(), sending.amountFen(), no.code());
        }
    }

    private static AcquirerClient.NewInstruction body(InstructionRecord.Sending sending) {
        var account = sending.account();
        return new AcquirerClient.NewInstruction(
                sending.kind().name(),
                account.accountNo(),
                account.accountName(),
                account.bankCnaps(),
                sending.amountFen(),
                sending.purpose());
    }
}
