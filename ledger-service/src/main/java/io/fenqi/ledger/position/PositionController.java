package io.fenqi.ledger.position;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.request.LedgerError;
import io.fenqi.ledger.request.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is left, readable before a scan. */
@RestController
@RequestMapping("/positions")
@CallableBy({
    ServiceName.RISK,
    ServiceName.CREDIT,
    ServiceName.INSTALLMENT,
    ServiceName.QR_GATEWAY,
    ServiceName.REPAYMENT,
    ServiceName.SETTLEMENT,
    ServiceName.PARTNER_GATEWAY,
    ServiceName.ADMIN,
    ServiceName.OPS
})
class PositionController {
    private final Positions positions;

    PositionController(Positions positions) {
        this.positions = positions;
    }

    @GetMapping
    Page<PositionView, String> list(
            @RequestParam(defaultValue = "") @Size(max = 32) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return Page.of(positions.list(after, limit), limit, PositionView::lenderId);
    }

    @GetMapping("/{lenderId}")
    PositionView read(@PathVariable @Pattern(regexp = Text.CODE) String lenderId) {
        return positions
                .find(lenderId)
                .orElseThrow(() -> new Refused(LedgerError.LENDER_UNKNOWN, "lender " + lenderId));
    }
}
