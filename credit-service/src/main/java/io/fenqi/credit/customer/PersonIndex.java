package io.fenqi.credit.customer;

import io.fenqi.kernel.identifier.Mobile;
import io.fenqi.kernel.identifier.ResidentId;
import io.fenqi.kit.crypto.BlindIndex;
import org.springframework.stereotype.Component;

/** Makes the hashes. The kinds are the ones that risk-service's lists and merchants' legal persons use. */
@Component
class PersonIndex {
    private static final String RESIDENT_ID = "RESIDENT_ID";
    private static final String MOBILE = "MOBILE";

    private final BlindIndex index;

    PersonIndex(BlindIndex index) {
        this.index = index;
    }

    PersonHashes of(ResidentId residentId, Mobile mobile) {
        return new PersonHashes(of(residentId), of(mobile));
    }

    String of(ResidentId residentId) {
        return index.of(RESIDENT_ID, residentId.value());
    }

    String of(Mobile mobile) {
        return index.of(MOBILE, mobile.value());
    }
}
