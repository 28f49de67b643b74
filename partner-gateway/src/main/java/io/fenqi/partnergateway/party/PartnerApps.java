package io.fenqi.partnergateway.party;

import io.fenqi.kit.problem.Refused;
import io.fenqi.partnergateway.GatewayError;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PartnerApps extends Repository<PartnerApp, String> {
    PartnerApp save(PartnerApp app);

    Optional<PartnerApp> findById(String id);

    /** One at a time changes the keys of an app. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from PartnerApp where id = :id")
    Optional<PartnerApp> findLocked(String id);

    List<PartnerApp> findByPartyIdAndIdGreaterThanOrderById(String partyId, String after, Limit limit);

    default PartnerApp get(String id) {
        return findById(id).orElseThrow(() -> new Refused(GatewayError.APP_UNKNOWN, id));
    }

    default PartnerApp lock(String id) {
        return findLocked(id).orElseThrow(() -> new Refused(GatewayError.APP_UNKNOWN, id));
    }
}
