package io.fenqi.partnergateway.callback;

import io.fenqi.kit.outbox.TaskName;
import java.util.UUID;

/**
 * One callback as it came in.
 *
 * @param id the sender's id of the message, unique for that lender
 * @param resource what it answers: the credit application, the hold or the purchase
 */
record Callback(String lenderId, String id, String type, UUID resource, String rawBody) {
    static final TaskName<Reference> WORK = new TaskName<>("lender-callback", Reference.class);

    Reference reference() {
        return new Reference(lenderId, id);
    }

    /** Names a stored callback. */
    record Reference(String lenderId, String id) {}
}
