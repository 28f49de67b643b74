package io.fenqi.installment.snapshot;

import io.fenqi.kit.database.OldRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files and comparisons go some months later, parts and differences with them. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    @Bean
    OldRows oldSnapshots() {
        return new OldRows("snapshot", """
                delete from snapshot where (lender_id, snapshot_date) in
                    (select lender_id, snapshot_date from snapshot where taken_at < ? order by taken_at limit ?)
                """);
    }

    @Bean
    OldRows oldSnapshotComparisons() {
        return new OldRows("snapshot-comparison", """
                delete from snapshot_comparison where (lender_id, id) in
                    (select lender_id, id from snapshot_comparison where compared_at < ? order by compared_at limit ?)
                """);
    }
}
