package io.fenqi.partnergateway.party;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface AppKeys extends Repository<AppKey, String> {
    AppKey save(AppKey key);

    Optional<AppKey> findBySerialNo(String serialNo);

    List<AppKey> findByAppIdOrderBySerialNo(String appId, Limit limit);

    /** Those of an app that are not retired and not over. */
    List<AppKey> findByAppIdAndRetiredAtIsNullAndValidToAfter(String appId, Instant now);

    List<AppKey> findByRetiredAtIsNullAndValidToBetweenOrderByValidTo(Instant from, Instant to, Limit limit);
}
