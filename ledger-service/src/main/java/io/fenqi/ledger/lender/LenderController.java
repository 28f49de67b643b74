package io.fenqi.ledger.lender;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.ledger.admission.Command;
import io.fenqi.ledger.position.PositionView;
import io.fenqi.ledger.position.Positions;
import io.fenqi.ledger.request.LaneCalls;
import io.fenqi.ledger.request.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lenders are registered, and told how much may be advanced for them. */
@RestController
@RequestMapping("/lenders/{lenderId}")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class LenderController {
    private final Lenders lenders;
    private final LaneCalls lanes;
    private final Positions positions;

    LenderController(Lenders lenders, LaneCalls lanes, Positions positions) {
        this.lenders = lenders;
        this.lanes = lanes;
        this.positions = positions;
    }

    @PutMapping
    View register(@PathVariable @Pattern(regexp = Text.CODE) String lenderId, @Valid @RequestBody NewLender body) {
        return new View(lenderId, lenders.register(lenderId, body.name()));
    }

    @PutMapping("/advance-line")
    PositionView setLine(@PathVariable @Pattern(regexp = Text.CODE) String lenderId, @Valid @RequestBody NewLine body) {
        Text.mustBeSensible(body.validTo(), "validTo");
        var lane = lenders.laneOf(lenderId);
        var command = new Command.SetAdvanceLine(lenderId, body.lineFen(), body.validTo(), body.approvedBy());
        return lanes.begin(lane, command, outcome -> positions.find(lenderId).orElseThrow())
                .get();
    }

    /** What was advanced through the end of a date and has not come back. */
    @GetMapping("/advance-due")
    @CallableBy({ServiceName.SETTLEMENT, ServiceName.ADMIN, ServiceName.OPS})
    AdvanceDue due(@PathVariable @Pattern(regexp = Text.CODE) String lenderId, @RequestParam LocalDate drawnThrough) {
        Text.mustBeSensible(drawnThrough, "drawnThrough");
        lenders.laneOf(lenderId);
        return new AdvanceDue(lenderId, drawnThrough, positions.advanceDueFen(lenderId, drawnThrough));
    }

    /** Settlement's only say in a line: it stops it while an advance is overdue, and lets it go on (POS-05). */
    @PutMapping("/advance-suspension")
    @CallableBy(ServiceName.SETTLEMENT)
    PositionView suspend(
            @PathVariable @Pattern(regexp = Text.CODE) String lenderId, @Valid @RequestBody Suspension body) {
        var command = new Command.SuspendAdvances(lenderId, body.suspended(), body.reason());
        return lanes.begin(
                        lenders.laneOf(lenderId),
                        command,
                        outcome -> positions.find(lenderId).orElseThrow())
                .get();
    }

    record NewLender(@NotBlank @Size(max = 100) String name) {}

    /** An advance line in fen; zero ends advances at once (POS-04). */
    record NewLine(
            @PositiveOrZero @Max(Text.AMOUNT_MAX_FEN) long lineFen,
            @NotNull LocalDate validTo,
            @NotBlank @Pattern(regexp = Text.REFERENCE) String approvedBy) {}

    record AdvanceDue(String lenderId, LocalDate drawnThrough, long dueFen) {}

    record Suspension(
            @NotNull Boolean suspended,
            @NotBlank @Pattern(regexp = Text.REFERENCE) String reason) {}

    record View(String lenderId, int lane) {}
}
