package io.fenqi.credit.application;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What the applicant told us. */
@Embeddable
record ApplicantForm(
        long monthlyIncomeFen,
        String employment,
        boolean student,
        @Nullable String deviceId) {}
