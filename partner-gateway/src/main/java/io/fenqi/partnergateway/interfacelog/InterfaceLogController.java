package io.fenqi.partnergateway.interfacelog;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import io.fenqi.kit.page.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The interface log for the portal, newest first. */
@RestController
@RequestMapping("/interface-log")
@CallableBy({ServiceName.ADMIN, ServiceName.OPS})
class InterfaceLogController {
    private final InterfaceLog log;

    InterfaceLogController(InterfaceLog log) {
        this.log = log;
    }

    @GetMapping
    Page<InterfaceLog.Row, UUID> list(
            @RequestParam(required = false) @Nullable @Size(max = 64) String outsider,
            @RequestParam(required = false) @Nullable @Size(max = 64) String businessNo,
            @RequestParam(required = false) @Nullable @Size(max = 64) String traceId,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var search = new InterfaceLog.Search(outsider, businessNo, traceId);
        return Page.of(log.list(search, after, limit), limit, InterfaceLog.Row::id);
    }
}
