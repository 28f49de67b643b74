package io.fenqi.installment.relief;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Proposals by id, and those of a loan note or in a status. */
interface ReliefProposals extends Repository<ReliefProposal, UUID> {

    ReliefProposal save(ReliefProposal proposal);

    Optional<ReliefProposal> findById(UUID id);

    @Query("select p.loanNoteId from ReliefProposal p where p.id = :id")
    Optional<UUID> loanNoteOf(UUID id);

    @Query("""
            select p from ReliefProposal p
             where p.loanNoteId = :loanNoteId and p.id > :after
             order by p.id
             limit :limit
            """)
    List<ReliefProposal> ofLoanNote(UUID loanNoteId, UUID after, int limit);

    @Query("""
            select p from ReliefProposal p
             where p.status = :status and p.id > :after
             order by p.id
             limit :limit
            """)
    List<ReliefProposal> inStatus(ProposalStatus status, UUID after, int limit);
}
