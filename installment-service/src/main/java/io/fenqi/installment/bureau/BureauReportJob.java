package io.fenqi.installment.bureau;

import io.fenqi.kit.job.BusinessJob;
import io.fenqi.kit.job.JobProgress;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/**
 * On the first day of a month, for the month before and, as corrections, those before it; a lender and month in a
 * transaction.
 */
@Component
class BureauReportJob implements BusinessJob {

    private final ReportToBureau reportToBureau;
    private final BureauRows rows;
    private final BureauSettings settings;

    BureauReportJob(ReportToBureau reportToBureau, BureauRows rows, BureauSettings settings) {
        this.reportToBureau = reportToBureau;
        this.rows = rows;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "bureau-reports";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(1, 10);
    }

    @Override
    public void run(LocalDate businessDate, JobProgress progress) {
        if (businessDate.getDayOfMonth() != 1) {
            return;
        }
        var all = rows.lenders();
        progress.total((long) all.size() * (settings.correctedMonths() + 1));
        for (var lender : all) {
            for (var back = settings.correctedMonths() + 1; back >= 1; back--) {
                reportToBureau.report(lender, YearMonth.from(businessDate).minusMonths(back));
                progress.done(1);
            }
        }
    }
}
