package io.fenqi.credit.limit;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@CallableBy({
    ServiceName.PARTNER_GATEWAY,
    ServiceName.QR_GATEWAY,
    ServiceName.REPAYMENT,
    ServiceName.ADMIN,
    ServiceName.OPS
})
class LimitAccountController {
    private final LimitAccounts accounts;
    private final FindLimit find;
    private final ChangeLimit change;

    LimitAccountController(LimitAccounts accounts, FindLimit find, ChangeLimit change) {
        this.accounts = accounts;
        this.find = find;
        this.change = change;
    }

    @GetMapping("/limit-accounts/{id}")
    View account(@PathVariable UUID id) {
        return view(find.byId(id));
    }

    @GetMapping("/limit-accounts")
    Page<View, UUID> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Pattern(regexp = "[A-Z0-9_-]{2,32}") @Nullable String lenderId,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = customerId == null
                ? accounts.all(lenderId, after, limit)
                : accounts.ofCustomer(customerId, lenderId, after, limit);
        return Page.of(found.stream().map(this::view).toList(), limit, View::id);
    }

    @GetMapping("/limit-accounts/{id}/movements")
    Page<Movement, Long> movements(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @PositiveOrZero long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var items = accounts.movements(find.byId(id).terms(), after, limit).stream()
                .map(Movement::of)
                .toList();
        return Page.of(items, limit, Movement::sequence);
    }

    @PostMapping("/limit-accounts/{id}/freezes")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    View freeze(@PathVariable UUID id, @Valid @RequestBody Freeze body) {
        return view(change.freeze(id, body.reason(), body.note()));
    }

    @PostMapping("/limit-accounts/{id}/unfreezes")
    @CallableBy({ServiceName.ADMIN, ServiceName.OPS})
    View unfreeze(@PathVariable UUID id, @Valid @RequestBody Freeze body) {
        return view(change.unfreeze(id, body.reason(), body.note()));
    }

    private View view(LimitAccount account) {
        return View.of(account, change.today());
    }

    record Freeze(
            @NotNull FreezeReason reason,
            @NotBlank @Size(max = 500) String note) {}

    /** Available and over-limit amounts in fen: of two neighbours, after and before are the same. */
    record Movement(
            long sequence,
            MovementType type,
            long amountFen,
            long beforeAvailableFen,
            long afterAvailableFen,
            long beforeOverLimitFen,
            long afterOverLimitFen,
            String businessType,
            String businessNo,
            @Nullable String note,
            String by,
            Instant at) {
        static Movement of(LimitMovement movement) {
            return new Movement(
                    movement.sequence(),
                    movement.type(),
                    movement.amountFen(),
                    Math.max(0, movement.roomBeforeFen()),
                    Math.max(0, movement.roomAfterFen()),
                    Math.max(0, -movement.roomBeforeFen()),
                    Math.max(0, -movement.roomAfterFen()),
                    movement.businessType(),
                    movement.businessNo(),
                    movement.note(),
                    movement.bookedBy(),
                    movement.bookedAt());
        }
    }

    record View(
            UUID id,
            UUID customerId,
            String lenderId,
            String productCode,
            String contractNo,
            boolean revolving,
            long totalFen,
            long temporaryFen,
            long heldFen,
            long usedFen,
            long availableFen,
            long overLimitFen,
            LimitStatus status,
            List<FreezeReason> freezeReasons,
            @Nullable String grade,
            String priceTier,
            LocalDate validTo) {
        static View of(LimitAccount account, LocalDate today) {
            var terms = account.terms();
            var balance = account.balance();
            return new View(
                    terms.id(),
                    terms.customerId(),
                    terms.lenderId(),
                    terms.productCode(),
                    terms.contractNo(),
                    terms.revolving(),
                    balance.totalFen(),
                    balance.temporaryFen(),
                    balance.heldFen(),
                    balance.usedFen(),
                    account.availableFen(today),
                    balance.overLimitFen(),
                    account.statusOn(today),
                    account.freezeReasons().stream().sorted().toList(),
                    terms.grade(),
                    terms.priceTier(),
                    terms.validTo());
        }
    }
}
