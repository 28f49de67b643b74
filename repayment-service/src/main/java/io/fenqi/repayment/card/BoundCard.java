package io.fenqi.repayment.card;

import java.util.UUID;

/** A verified card as other features see it. */
public record BoundCard(UUID id, UUID customerId, String bankCode, String last4, boolean isDefault) {}
