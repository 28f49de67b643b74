package io.fenqi.kit.outbox;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.CurrentCall;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ops cases for the portal and the command line. */
@RestController
@RequestMapping("/ops-cases")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class OpsCaseController {
    private final OpsCases cases;
    private final ResolveOpsCase resolve;

    OpsCaseController(OpsCases cases, ResolveOpsCase resolve) {
        this.cases = cases;
        this.resolve = resolve;
    }

    @GetMapping
    Page<OpsCase, UUID> list(
            @RequestParam(defaultValue = "OPEN") OpsCase.Status status,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<OpsCase> found = cases.list(status, after, limit);
        return Page.of(found, limit, OpsCase::id);
    }

    @PostMapping("/{id}/retry")
    OpsCase retry(@PathVariable UUID id) {
        return resolve.retry(id, CurrentCall.actor().toString());
    }

    @PostMapping("/{id}/close")
    OpsCase close(@PathVariable UUID id, @RequestBody @Valid Closing closing) {
        return resolve.close(id, CurrentCall.actor().toString(), closing.reason());
    }

    record Closing(@NotBlank @Size(max = 500) String reason) {}
}
