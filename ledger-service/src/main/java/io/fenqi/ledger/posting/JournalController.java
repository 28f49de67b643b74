package io.fenqi.ledger.posting;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events in, journals out. */
@RestController
@RequestMapping("/journals")
@CallableBy({
    ServiceName.REPAYMENT,
    ServiceName.SETTLEMENT,
    ServiceName.QR_GATEWAY,
    ServiceName.INSTALLMENT,
    ServiceName.ADMIN,
    ServiceName.OPS
})
class JournalController {
    private final PostJournal postJournal;

    JournalController(PostJournal postJournal) {
        this.postJournal = postJournal;
    }

    @PutMapping("/{id}")
    JournalView post(@PathVariable UUID id, @Valid @RequestBody NewJournal body) {
        return postJournal.begin(id, body).get();
    }

    @GetMapping("/{id}")
    JournalView read(@PathVariable UUID id) {
        return JournalView.of(postJournal.find(id));
    }
}
