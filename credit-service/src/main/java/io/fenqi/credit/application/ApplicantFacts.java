package io.fenqi.credit.application;

import jakarta.persistence.Embeddable;

/**
 * What we knew of the applicant at submission; a question repeated later asks with the same facts.
 *
 * @param age full years
 * @param residentIdHash blind index, 64 hexadecimal digits
 * @param mobileHash blind index, 64 hexadecimal digits
 * @param outstandingFen used principal over all lenders, in fen
 * @param bureauConsent whether the credit bureau may be asked (CRD-03)
 */
@Embeddable
record ApplicantFacts(int age, String residentIdHash, String mobileHash, long outstandingFen, boolean bureauConsent) {}
