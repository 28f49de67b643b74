package io.fenqi.installment.product;

import io.fenqi.kernel.rate.AnnualRate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a loan may cost a year with everything in it, compared with 12 r (CMP-03).
 *
 * @param percent the cap of every lender for which no row says otherwise
 * @param rows caps by lender type from a date on
 */
@Validated
@ConfigurationProperties("installment.cost-cap")
record CostCapSettings(
        @DefaultValue("24") String percent, @DefaultValue List<Row> rows) {

    record Row(ProductParams.LenderType lenderType, LocalDate from, String percent) {}

    AnnualRate of(ProductParams.LenderType lenderType, LocalDate date) {
        return AnnualRate.ofPercent(rows.stream()
                .filter(row -> row.lenderType() == lenderType && !row.from().isAfter(date))
                .max(Comparator.comparing(Row::from))
                .map(Row::percent)
                .orElse(percent));
    }
}
