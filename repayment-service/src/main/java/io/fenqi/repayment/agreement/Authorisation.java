package io.fenqi.repayment.agreement;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What the customer authorises (AGR-03).
 *
 * @param payee whom the money is taken for
 * @param maxPerOrderFen most that one order may take, in fen
 * @param validTo last business date on which money may be taken
 */
@Embeddable
record Authorisation(String payee, String purpose, long maxPerOrderFen, LocalDate validTo) {}
