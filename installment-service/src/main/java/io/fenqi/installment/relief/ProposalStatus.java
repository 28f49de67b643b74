package io.fenqi.installment.relief;

/** The life of a proposal: one person makes it, another decides (ODP-06, ODP-10). */
enum ProposalStatus {
    PROPOSED,
    APPROVED,
    REJECTED,
    WITHDRAWN;

    boolean canBecome(ProposalStatus next) {
        return this == PROPOSED && next != PROPOSED;
    }
}
