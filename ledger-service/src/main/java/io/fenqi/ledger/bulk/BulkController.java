package io.fenqi.ledger.bulk;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.problem.ErrorCode;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import io.fenqi.ledger.hold.UseHold;
import io.fenqi.ledger.posting.PostJournal;
import io.fenqi.ledger.request.LedgerError;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up to 500 commands at once: all are under way before the first answer is waited for. */
@RestController
@RequestMapping("/batches")
@CallableBy({
    ServiceName.REPAYMENT,
    ServiceName.SETTLEMENT,
    ServiceName.QR_GATEWAY,
    ServiceName.INSTALLMENT,
    ServiceName.ADMIN,
    ServiceName.OPS
})
class BulkController {
    private final PostJournal postJournal;
    private final UseHold useHold;
    private final Validator validator;

    BulkController(PostJournal postJournal, UseHold useHold, Validator validator) {
        this.postJournal = postJournal;
        this.useHold = useHold;
        this.validator = validator;
    }

    @PostMapping
    BulkAnswer execute(@Valid @RequestBody Bulk bulk) {
        var pending = new ArrayList<Supplier<ItemAnswer>>(bulk.items().size());
        for (var item : bulk.items()) {
            pending.add(begin(item));
        }
        return new BulkAnswer(pending.stream().map(Supplier::get).toList());
    }

    private Supplier<ItemAnswer> begin(BulkItem item) {
        try {
            var answer = beginByKind(item);
            return () -> {
                try {
                    return ItemAnswer.done(item.id(), answer.get());
                } catch (Refused refused) {
                    return ItemAnswer.refused(item.id(), refused.code(), refused.detail());
                }
            };
        } catch (Refused refused) {
            return () -> ItemAnswer.refused(item.id(), refused.code(), refused.detail());
        }
    }

    private Supplier<?> beginByKind(BulkItem item) {
        var id = item.id();
        var kind = item.kind();
        if (id == null || kind == null) {
            throw new Refused(KitError.INVALID_FIELDS, "an item needs kind and id");
        }
        if (kind != BulkItem.Kind.JOURNAL && !CurrentCall.caller().equals(ServiceName.QR_GATEWAY)) {
            throw new Refused(KitError.NOT_ALLOWED, "holds are for the flow of purchases");
        }
        return switch (kind) {
            case JOURNAL -> postJournal.begin(id, valid(item.toJournal()));
            case HOLD -> useHold.place(id, valid(item.toHold()));
            case POSTING -> useHold.post(id, valid(item.toPosting()));
            case VOID -> useHold.release(id, valid(item.toRelease()));
        };
    }

    private <T> T valid(T body) {
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            var first = violations.iterator().next();
            throw new Refused(KitError.INVALID_FIELDS, first.getPropertyPath() + " " + first.getMessage());
        }
        return body;
    }

    record Bulk(@NotNull @NotEmpty @Size(max = 500) List<@NotNull BulkItem> items) {}

    record BulkAnswer(List<ItemAnswer> items) {}

    /** What became of one item; DONE has the answer of the single call, UNKNOWN is to be asked again. */
    record ItemAnswer(
            @Nullable UUID id,
            String outcome,
            @Nullable String code,
            @Nullable String detail,
            @Nullable Object result) {
        static ItemAnswer done(@Nullable UUID id, @Nullable Object result) {
            return new ItemAnswer(id, "DONE", null, null, result);
        }

        static ItemAnswer refused(@Nullable UUID id, ErrorCode code, String detail) {
            var outcome = code == LedgerError.OUTCOME_UNKNOWN ? "UNKNOWN" : "REFUSED";
            return new ItemAnswer(id, outcome, code.name(), detail, null);
        }
    }
}
