package io.fenqi.qr.purchase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a purchase may take and what a code may carry.
 *
 * @param staticCodePerDayFen what printed codes (grade D) carry per customer and day (QRG-08); 0 switches the rule off
 * @param gradeAPerDayFen the same for grade A, as the customer's agreement says; 0 sets none
 * @param gradeBPerDayFen the same for grade B
 * @param gradeCPerDayFen the same for grade C
 * @param twoFactorsFromFen from this amount on the customer must have confirmed by two factors (QRG-11)
 * @param closeAfter a purchase that is not booked by then is closed (QRG-13)
 * @param lenderAnswersWithin a lender that has not answered by then is not waited for any longer
 * @param holdFor how long holds last at their owners; longer than every wait above
 * @param resumeAfter how long a purchase may rest before the job looks after it
 * @param resumeEvery how often the job looks
 * @param resumeBatch how many purchases it takes at a time
 * @param opsCaseAfter after so many looks a booked purchase that does not move becomes an ops case
 * @param acquirerAppId the acquirer's app that is told of each payment for its usual merchant notice; empty: nobody
 */
@Validated
@ConfigurationProperties("qr.purchase")
record PurchaseSettings(
        @DefaultValue("50000") @Min(0) long staticCodePerDayFen,
        @DefaultValue("0") @Min(0) long gradeAPerDayFen,
        @DefaultValue("500000") @Min(0) long gradeBPerDayFen,
        @DefaultValue("100000") @Min(0) long gradeCPerDayFen,
        @DefaultValue("5000000") @Min(0) long twoFactorsFromFen,
        @DefaultValue("15m") Duration closeAfter,
        @DefaultValue("1h") Duration lenderAnswersWithin,
        @DefaultValue("3h") Duration holdFor,
        @DefaultValue("15s") Duration resumeAfter,
        @DefaultValue("2s") Duration resumeEvery,
        @DefaultValue("50") @Positive @Max(200) int resumeBatch,
        @DefaultValue("20") @Positive int opsCaseAfter,

        @DefaultValue("") @Pattern(regexp = "([A-Z0-9_-]{2,32})?")
        String acquirerAppId) {

    /** In fen per customer and day; 0: no cap. */
    long perDayFen(PaymentGrade grade) {
        return switch (grade) {
            case A -> gradeAPerDayFen;
            case B -> gradeBPerDayFen;
            case C -> gradeCPerDayFen;
            case D -> staticCodePerDayFen;
        };
    }
}
