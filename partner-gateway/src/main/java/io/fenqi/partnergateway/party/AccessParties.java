package io.fenqi.partnergateway.party;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface AccessParties extends Repository<AccessParty, String> {
    AccessParty save(AccessParty party);

    Optional<AccessParty> findById(String id);

    List<AccessParty> findByIdGreaterThanOrderById(String after, Limit limit);

    default AccessParty get(String id) {
        return findById(id).orElseThrow(() -> new Refused(GatewayError.PARTY_UNKNOWN, id));
    }
}
