package io.fenqi.settlement.instruction;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written before and after a call to the acquirer, each in a short transaction. */
@Component
class InstructionRecord {
    private static final Logger LOG = LoggerFactory.getLogger(InstructionRecord.class);

    private final Instructions instructions;

    InstructionRecord(Instructions instructions) {
        this.instructions = instructions;
    }

    /** @param mayBeThere whether an earlier try may have reached the acquirer */
    record Sending(
            UUID id,
            InstructionKind kind,
            long amountFen,
            PayeeAccount account,
            String purpose,
            boolean isDue,
            boolean mayBeThere) {}

    @Transactional
    Sending begin(UUID id) {
        var instruction = instructions.lock(id).orElseThrow();
        boolean mayBeThere = instruction.status() == InstructionStatus.IN_DOUBT;
        boolean isNew = instruction.status() == InstructionStatus.NEW;
        if (isNew) {
            instruction.sending();
        }
        return new Sending(
                id,
                instruction.kind(),
                instruction.amountFen(),
                instruction.account(),
                "settlement " + instruction.accountingDate(),
                isNew || mayBeThere,
                mayBeThere);
    }

    @Transactional
    void sent(UUID id) {
        instructions.lock(id).orElseThrow().sent();
        LOG.info("instruction {} is at the acquirer", id);
    }
}
