package io.fenqi.credit.application;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to the customer.
 *
 * @param limitFen in fen, above zero
 * @param validTo last day (Asia/Shanghai) of the limit
 */
@Embeddable
record Grant(long limitFen, @Nullable String grade, String priceTier, LocalDate validTo, Instant approvedAt) {}
