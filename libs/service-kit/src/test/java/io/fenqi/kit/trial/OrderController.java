package io.fenqi.kit.trial;

import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.problem.ErrorCode;
import io.fenqi.kit.problem.FieldError;
import io.fenqi.kit.problem.Refused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@OutsideDoor("a trial")
class OrderController {
    enum Color {
        RED,
        GREEN
    }

    enum TrialError implements ErrorCode {
        NOTHING_DUE;

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public String title() {
            return "Nothing is due";
        }
    }

    record Term(@NotNull @DecimalMax("36") BigDecimal rate, LocalDate from) {}

    record Order(
            @NotBlank @Size(max = 20) String name,
            @Positive long amountFen,
            Color color,
            @NotNull @Size(max = 5) List<@Valid @NotNull Term> terms) {}

    @PutMapping("/orders/{id}")
    Order put(@PathVariable UUID id, @Valid @RequestBody Order order) {
        return order;
    }

    @PutMapping("/batches/{id}")
    int batch(@PathVariable @Positive int id, @RequestBody List<@Valid Order> orders) {
        return orders.size();
    }

    @GetMapping("/orders")
    int list(@RequestParam @Max(200) int limit, @RequestParam(required = false) LocalDate day) {
        return limit;
    }

    @GetMapping("/refusal")
    void refusal() {
        throw new Refused(TrialError.NOTHING_DUE, "loan note LN-1", new FieldError("loanNoteNo", "Due", "not due"));
    }

    @GetMapping("/lost-race")
    void lostRace() {
        throw new OptimisticLockingFailureException("row 7 changed");
    }

    @GetMapping("/bug")
    void bug() {
        throw new IllegalStateException("secret inside");
    }

    /** Reads a file as it comes and says how long it is. */
    @PutMapping(path = "/files", consumes = "application/gzip")
    long file(InputStream file) throws IOException {
        return file.transferTo(OutputStream.nullOutputStream());
    }
}
