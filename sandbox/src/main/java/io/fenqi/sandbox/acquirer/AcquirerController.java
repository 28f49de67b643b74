package io.fenqi.sandbox.acquirer;

import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.problem.KitError;
import io.fenqi.kit.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The acquirer's door for the platform; every request carries the platform's signature. */
@RestController
@RequestMapping("/acquirer")
@OutsideDoor("plays an outsider; verified by the platform's signature over method, path and raw body")
class AcquirerController {
    private static final byte[] NO_BODY = {};
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final TakeInstruction takeInstruction;
    private final BankBook book;
    private final PlatformSignature signature;
    private final JsonMapper json;
    private final Clock clock;

    AcquirerController(
            TakeInstruction takeInstruction, BankBook book, PlatformSignature signature, JsonMapper json, Clock clock) {
        this.takeInstruction = takeInstruction;
        this.book = book;
        this.signature = signature;
        this.json = json;
        this.clock = clock;
    }

    @PutMapping("/instructions/{id}")
    Taken take(@PathVariable UUID id, @RequestBody byte[] body, HttpServletRequest request) {
        signature.check(request, body);
        if (takeInstruction.take(id, read(body))) {
            throw new Refused(AcquirerError.ANSWER_LOST, id.toString());
        }
        return new Taken(id, "TAKEN");
    }

    @GetMapping("/instructions/{id}")
    Taken find(@PathVariable UUID id, HttpServletRequest request) {
        signature.check(request, NO_BODY);
        takeInstruction.find(id);
        return new Taken(id, "TAKEN");
    }

    /** What the bank has booked on the date so far. */
    @GetMapping("/bank-files/{date}")
    ResponseEntity<String> bankFile(@PathVariable LocalDate date, HttpServletRequest request) {
        signature.check(request, NO_BODY);
        if (date.isAfter(BusinessTime.today(clock))) {
            throw new Refused(AcquirerError.NO_BANK_FILE, date.toString());
        }
        return ResponseEntity.ok().contentType(CSV).body(book.file(date));
    }

    private NewInstruction read(byte[] body) {
        try {
            var instruction = json.readValue(body, NewInstruction.class);
            if (instruction != null && instruction.isComplete()) {
                return instruction;
            }
        } catch (JacksonException unreadable) {
            // Refused below.
        }
        throw new Refused(KitError.MALFORMED_BODY, "not an instruction");
    }

    record Taken(UUID id, String status) {}
}
