package io.fenqi.credit.agreement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of a text; never changed once published.
 *
 * @param effectiveFrom first day (Asia/Shanghai) on which this version is in force
 * @param minReadingSeconds how long the text must have been shown before it may be signed (CMP-05)
 */
record AgreementTemplate(
        String code,
        int versionNo,
        AgreementType type,
        String language,
        String title,
        String body,
        LocalDate effectiveFrom,
        int minReadingSeconds,
        Instant publishedAt,
        String publishedBy) {

    boolean isSameText(AgreementTemplate other) {
        return type == other.type
                && language.equals(other.language)
                && title.equals(other.title)
                && body.equals(other.body)
                && effectiveFrom.equals(other.effectiveFrom)
                && minReadingSeconds == other.minReadingSeconds;
    }
}
