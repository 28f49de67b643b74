package io.fenqi.risk.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewTasks extends Repository<ReviewTask, UUID> {
    ReviewTask save(ReviewTask task);

    Optional<ReviewTask> findById(UUID id);

    /** A page in the order of ids. */
    @Query("select t from ReviewTask t where t.status = :status and t.id > :after order by t.id limit :limit")
    List<ReviewTask> page(ReviewStatus status, UUID after, int limit);
}
