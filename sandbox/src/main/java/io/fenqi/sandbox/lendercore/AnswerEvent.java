package io.fenqi.sandbox.lendercore;

import io.fenqi.kernel.id.Ids;
import io.fenqi.kernel.time.BusinessTime;
import io.fenqi.kit.outbox.TaskName;
import io.fenqi.kit.outbox.TaskWork;
import io.fenqi.sandbox.lendercore.Behaviour.Answer;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes a core's answer to an event that asks for one, and calls the platform back with it. */
@Component
class AnswerEvent {
    static final TaskName<Reference> ANSWER = new TaskName<>("lender-core-answer", Reference.class);

    private final LenderCores cores;
    private final SignedCallback signedCallback;
    private final JsonMapper json;
    private final Clock clock;

    AnswerEvent(LenderCores cores, SignedCallback signedCallback, JsonMapper json, Clock clock) {
        this.cores = cores;
        this.signedCallback = signedCallback;
        this.json = json;
        this.clock = clock;
    }

    void answer(Reference reference) {
        var core = cores.get(reference.lenderId());
        var event = cores.event(reference.lenderId(), reference.eventId());
        switch (event.type()) {
            case "credit.requested" -> credit(core, event);
            case "drawdown.requested" -> drawdown(core, event);
            case "limit.hold-requested" -> hold(core, event);
            case "limit.usage-requested" -> usage(core, event);
            case "repayment.file-ready" -> repaymentFile(core, event);
            default -> {
                // heard, nothing to answer
            }
        }
    }

    private void credit(LenderCore core, ReceivedEvent event) {
        var behaviour = core.behaviour();
        var today = BusinessTime.today(clock);
        switch (behaviour.creditDecision()) {
            case APPROVE ->
                send(
                        core,
                        event,
                        "credit.decided",
                        Map.of(
                                "outcome", "APPROVE",
                                "limitFen", behaviour.limitFen(),
                                "grade", behaviour.grade(),
                                "validTo", today.plusYears(1),
                                "decidedAt", clock.instant()));
            case REJECT ->
                send(
                        core,
                        event,
                        "credit.decided",
                        Map.of("outcome", "REJECT", "reasonCode", "LENDER_POLICY", "decidedAt", clock.instant()));
            case SILENT -> {}
        }
    }

    private void drawdown(LenderCore core, ReceivedEvent event) {
        Answer answer = core.behaviour().drawdownDecision();
        switch (answer) {
            case APPROVE ->
                send(
                        core,
                        event,
                        "drawdown.decided",
                        Map.of(
                                "outcome",
                                "APPROVE",
                                "lenderLoanNo",
                                "CORE-" + event.data().path("loanNoteNo").stringValue("")));
            case REJECT ->
                send(core, event, "drawdown.decided", Map.of("outcome", "REJECT", "reasonCode", "LENDER_POLICY"));
            case SILENT -> {}
        }
    }

    private void hold(LenderCore core, ReceivedEvent event) {
        var answer = Objects.requireNonNullElse(core.behaviour().holdAnswer(), Answer.APPROVE);
        if (answer != Answer.SILENT) {
            send(core, event, "limit.hold-decided", Map.of("outcome", answer));
        }
    }

    /** What the last movement that was heard of each limit left in use. */
    private void usage(LenderCore core, ReceivedEvent event) {
        var items = event.data()
                .path("limitAccountIds")
                .valueStream()
                .map(id -> cores.lastHeard(core.lenderId(), "limit.moved", id.asString()))
                .flatMap(Optional::stream)
                .map(ReceivedEvent::data)
                .map(moved -> Map.of(
                        "limitAccountId", moved.path("limitAccountId"),
                        "sequence", moved.path("sequence"),
                        "heldFen", moved.path("heldFen"),
                        "usedFen", moved.path("usedFen")))
                .toList();
        send(core, event, "limit.usage-reported", Map.of("items", items));
    }

    /** Fetches the file and answers with what the lines themselves come to. */
    private void repaymentFile(LenderCore core, ReceivedEvent event) {
        var answer = Objects.requireNonNullElse(core.behaviour().fileAnswer(), Answer.APPROVE);
        if (answer == Answer.SILENT) return;
        var id = Ids.derived(event.id(), "fetch").toString();
        var asked = json.writeValueAsString(new Body(id, "repayment.file-requested", event.resource(), Map.of()));
        var lines = signedCallback
                .post(core, core.callbackUrl().resolve("/lender-files/" + core.lenderId()), id, asked)
                .lines()
                .skip(1)
                .filter(line -> !line.startsWith("TOTAL,"))
                .toList();
        long remittedFen = lines.stream()
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(',') + 1)))
                .sum();
        int itemCount = answer == Answer.APPROVE ? lines.size() : lines.size() + 1;
        send(core, event, "repayment.file-acknowledged", Map.of("itemCount", itemCount, "remittedFen", remittedFen));
    }

    private void send(LenderCore core, ReceivedEvent event, String type, Map<String, Object> data) {
        var id = Ids.derived(event.id(), "answer").toString();
        var body = json.writeValueAsString(new Body(id, type, event.resource(), data));
        signedCallback.post(core, core.callbackUrl(), id, body);
    }

    record Body(String id, String type, String resource, Map<String, Object> data) {}

    record Reference(String lenderId, UUID eventId) {}

    @Configuration(proxyBeanMethods = false)
    static class Work {
        @Bean
        TaskWork<Reference> lenderCoreAnswer(AnswerEvent answerEvent) {
            return TaskWork.of(ANSWER, answerEvent::answer);
        }
    }
}
