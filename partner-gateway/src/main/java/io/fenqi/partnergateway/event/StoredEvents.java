package io.fenqi.partnergateway.event;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredEvents extends Repository<Event, UUID> {
    Event save(Event event);

    Optional<Event> findById(UUID id);
}
