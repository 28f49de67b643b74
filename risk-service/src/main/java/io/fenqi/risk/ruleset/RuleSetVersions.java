package io.fenqi.risk.ruleset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RuleSetVersions extends Repository<RuleSetVersion, RuleSetVersion.Key> {
    RuleSetVersion save(RuleSetVersion version);

    Optional<RuleSetVersion> findById(RuleSetVersion.Key key);

    /** The version in force: the newest that was published and is effective. */
    @Query("""
            select v from RuleSetVersion v
             where v.key.code = :code and v.status = io.fenqi.risk.ruleset.RuleSetStatus.PUBLISHED
               and v.effectiveFrom <= :at
             order by v.effectiveFrom desc, v.key.number desc
             limit 1""")
    Optional<RuleSetVersion> inForce(String code, Instant at);

    /** Reference data of a few dozen rows; the bound is a safeguard. */
    @Query("select v from RuleSetVersion v order by v.key.code, v.key.number desc limit 200")
    List<RuleSetVersion> newest();
}
