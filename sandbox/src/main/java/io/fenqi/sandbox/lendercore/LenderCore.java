package io.fenqi.sandbox.lendercore;

import java.net.URI;

/**
 * One lender's core and how it is wired to the platform.
 *
 * @param callbackUrl where its answers go
 * @param incomingSecret verifies what the platform sends
 * @param outgoingSecret signs its answers
 */
record LenderCore(String lenderId, URI callbackUrl, String incomingSecret, String outgoingSecret, Behaviour behaviour) {
    LenderCore behaving(Behaviour other) {
        return new LenderCore(lenderId, callbackUrl, incomingSecret, outgoingSecret, other);
    }
}
