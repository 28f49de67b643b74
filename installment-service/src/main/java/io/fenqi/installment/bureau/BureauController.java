package io.fenqi.installment.bureau;

import io.fenqi.installment.InstallmentError;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.Refused;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A lender's reports to the credit bureau over REST, as a file. */
@RestController
@RequestMapping("/lenders/{lenderId}/bureau-reports/{month}")
@CallableBy({ServiceName.PARTNER_GATEWAY, ServiceName.ADMIN, ServiceName.OPS})
class BureauController {

    private static final String LENDER = "[A-Z0-9_-]{2,32}";
    private static final String HEAD = "row,replaces,loanNoteNo,lentOn,principalFen,status,daysPastDue,grade,"
            + "outstandingPrincipalFen,overdueFen";
    private static final int ROWS_AT_ONCE = 2_000;

    private final ReportToBureau reportToBureau;
    private final BureauRows rows;
    private final Clock clock;

    BureauController(ReportToBureau reportToBureau, BureauRows rows, Clock clock) {
        this.reportToBureau = reportToBureau;
        this.rows = rows;
        this.clock = clock;
    }

    /** Writes what is new or other than reported, of a month that is over; again at once there is nothing. */
    @PostMapping
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    Written report(@PathVariable @Pattern(regexp = LENDER) String lenderId, @PathVariable YearMonth month) {
        if (!month.isBefore(YearMonth.from(BusinessTime.today(clock)))) {
            throw new Refused(InstallmentError.MONTH_NOT_OVER, month.toString());
        }
        return new Written(lenderId, month, reportToBureau.report(lenderId, month));
    }

    /** All rows of the month, or those after a row that the lender has; two thousand at a time are in memory. */
    @GetMapping("/content")
    void content(
            @PathVariable @Pattern(regexp = LENDER) String lenderId,
            @PathVariable YearMonth month,
            @RequestParam(defaultValue = "0") @PositiveOrZero long after,
            HttpServletResponse response)
            throws IOException {
        requireOwn(lenderId);
        response.setContentType("application/gzip");
        try (var gzip = new GZIPOutputStream(response.getOutputStream())) {
            write(gzip, HEAD);
            var found = rows.after(lenderId, month, after, ROWS_AT_ONCE);
            while (!found.isEmpty()) {
                for (var row : found) {
                    write(gzip, row.text());
                }
                found = rows.after(lenderId, month, found.getLast().rowNo(), ROWS_AT_ONCE);
            }
        }
    }

    private static void write(GZIPOutputStream gzip, String line) throws IOException {
        gzip.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void requireOwn(String lenderId) {
        var actor = CurrentCall.actor();
        var own = switch (actor.kind()) {
            case LENDER -> actor.id().equals(lenderId);
            case OPERATOR, SYSTEM -> true;
            case CUSTOMER, PARTNER -> false;
        };
        if (!own) {
            throw new Refused(InstallmentError.BUREAU_REPORT_UNKNOWN, "no report of " + lenderId);
        }
    }

    /** @param rows how many were written now */
    record Written(String lenderId, YearMonth month, int rows) {}
}
