package io.fenqi.risk.list;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ListEntries extends Repository<ListEntry, UUID> {
    ListEntry save(ListEntry entry);

    Optional<ListEntry> findById(UUID id);

    /** By id, which is time ordered for entries made here. */
    @Query("select e from ListEntry e where e.list = :list and e.id > :after order by e.id limit :limit")
    List<ListEntry> page(ListEntry.ListName list, UUID after, int limit);
}
