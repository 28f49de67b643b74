package io.fenqi.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.fenqi.kit.trial.TrialPeer;
import io.fenqi.kit.trial.TrialService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemIT {
    private static final String ORDER = "/orders/018f4e5c-0000-7000-8000-000000000001";
    private final TrialService service = TrialService.started();

    @Test
    void refusalCarriesEverything() {
        var answer = service.get("/refusal?name=secret");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("type").asString()).isEqualTo("/problems/nothing-due");
        assertThat(problem.path("title").asString()).isEqualTo("Nothing is due");
        assertThat(problem.path("detail").asString()).isEqualTo("loan note LN-1");
        assertThat(problem.path("instance").asString()).isEqualTo("/refusal");
        assertThat(problem.path("requestId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.summary()).isEqualTo("409 NOTHING_DUE loanNoteNo:Due");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"a","amountFen":1,"terms":[]}                                   | 200
            {"name":"a","amountFen":1,"terms":[],"later":"field"}                   | 200
            {"name":" ","amountFen":1,"terms":[]}                                   | 400 INVALID_FIELDS name:NotBlank
            {"name":"a","amountFen":1}                                              | 400 INVALID_FIELDS terms:NotNull
            {"name":"a","terms":[]}                                                 | 400 INVALID_FIELDS amountFen:Type
            {"name":"a","amountFen":null,"terms":[]}                                | 400 INVALID_FIELDS amountFen:Type
            {"name":"a","amountFen":1.5,"terms":[]}                                 | 400 INVALID_FIELDS amountFen:Type
            {"name":"a","amountFen":"1","terms":[]}                                 | 400 INVALID_FIELDS amountFen:Type
            {"name":"a","amountFen":99999999999999999999,"terms":[]}                | 400 INVALID_FIELDS amountFen:Type
            {"name":"a","amountFen":1,"color":"BLUE","terms":[]}                    | 400 INVALID_FIELDS color:Type
            {"name":"a","amountFen":1,"color":0,"terms":[]}                         | 400 INVALID_FIELDS color:Type
            {"name":{},"amountFen":1,"terms":[]}                                    | 400 INVALID_FIELDS name:Type
            {"name":"a","amountFen":1,"terms":[{"rate":1},{"rate":1},{"rate":99}]}  | 400 INVALID_FIELDS terms[2].rate:DecimalMax
            {"name":"a","amountFen":1,"terms":[{"rate":1},{"rate":"x"}]}            | 400 INVALID_FIELDS terms[1].rate:Type
            {"name":"a","amountFen":1,"terms":[{"rate":1,"from":"2026-02-30"}]}     | 400 INVALID_FIELDS terms[0].from:Type
            {"name":"a","amountFen":1,"terms":[null]}                               | 400 INVALID_FIELDS terms[0]:NotNull
            {"name":"a","amountFen":1,"terms":{}}                                   | 400 INVALID_FIELDS terms:Type
            {"name":"a",                                                            | 400 MALFORMED_BODY
            {"name":"a","amountFen":1,"terms":[]} x                                 | 400 MALFORMED_BODY
            []                                                                      | 400 MALFORMED_BODY
            null                                                                    | 400 MALFORMED_BODY
            ``                                                                      | 400 MALFORMED_BODY
            """)
    void bodyIsReadStrictly(String body, String expected) {
        var answer = service.put(ORDER, body);

        assertThat(answer.summary().strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /orders                      | 400 INVALID_FIELDS limit:Required
            /orders?limit=x              | 400 INVALID_FIELDS limit:Type
            /orders?limit=99999999999    | 400 INVALID_FIELDS limit:Type
            /orders?limit=201            | 400 INVALID_FIELDS limit:Max
            /orders?limit=1&day=tomorrow | 400 INVALID_FIELDS day:Type
            /nowhere                     | 404 NOT_FOUND
            /error                       | 404 NOT_FOUND
            /batches/1                   | 405 METHOD_NOT_ALLOWED
            /lost-race                   | 409 CONCURRENT_CHANGE
            /bug                         | 500 INTERNAL
            """)
    void everyMistakeHasItsCode(String path, String expected) {
        assertThat(service.get(path).summary()).isEqualTo(expected);
    }

    @Test
    void pathVariablesAndListsAreChecked() {
        assertThat(service.put("/orders/not-a-uuid", "{}").summary()).isEqualTo("400 INVALID_FIELDS id:Type");
        assertThat(service.put("/batches/0", "[]").summary()).isEqualTo("400 INVALID_FIELDS id:Positive");
        assertThat(service.put("/batches/1", """
                [{"name":"a","amountFen":1,"terms":[]},{"name":"","amountFen":1,"terms":[]}]""").summary()).isEqualTo("400 INVALID_FIELDS [1].name:NotBlank");
    }

    @Test
    void messagesStayTheSameInEveryLanguage() {
        var answer = service.send(service.request("/orders?limit=201").header("Accept-Language", "zh-CN"));

        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo("must be less than or equal to 200");
    }

    @Test
    void mediaTypesAreProblemsToo() {
        var wrong = service.send(
                service.request(ORDER).header("Content-Type", "text/plain").PUT(BodyPublishers.ofString("x")));
        var unwanted = service.send(service.request("/orders?limit=1").header("Accept", "text/csv"));

        assertThat(wrong.summary()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(unwanted.summary()).isEqualTo("406 NOT_ACCEPTABLE");
    }

    @Test
    void bodyIsBoundedAlsoWhenSentInChunks() {
        byte[] large = ("\"" + "x".repeat(20_000) + "\"").getBytes(StandardCharsets.UTF_8);
        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        assertThat(service.put(ORDER, new String(large, StandardCharsets.UTF_8)).summary())
                .isEqualTo("413 BODY_TOO_LARGE");
        assertThat(service.send(service.request(ORDER)
                                .header("Content-Type", "application/json")
                                .PUT(chunks))
                        .summary())
                .isEqualTo("413 BODY_TOO_LARGE");
    }

    @Test
    void aFileMayBeLongerThanABodyAndIsBoundedToo() {
        assertThat(file(new byte[20_000]).body()).isEqualTo("20000");
        assertThat(file(new byte[40_000]).summary()).isEqualTo("413 BODY_TOO_LARGE");

        var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[40_000]));
        assertThat(service.send(service.request("/files")
                                .header("Content-Type", "application/gzip")
                                .PUT(chunks))
                        .summary())
                .isEqualTo("413 BODY_TOO_LARGE");
    }

    private TrialService.Answer file(byte[] file) {
        return service.send(service.request("/files")
                .header("Content-Type", "application/gzip")
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    @Test
    void ownMistakesTellNothing() {
        var answer = service.get("/bug");

        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(answer.json().path("requestId").asString()).isNotEmpty();
    }

    @Test
    void tomcatsRefusalsAreProblems() throws IOException {
        String answer = raw("GET /%zz HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "MALFORMED_REQUEST");
    }

    @Test
    void refusalOfPeerIsPassedOnWithItsCode() {
        service.peer().answers(TrialPeer.json(404, "{\"code\":\"NO_SUCH_RULE\",\"detail\":\"R-1\"}"));
        assertThat(service.get("/relay").summary()).isEqualTo("422 NO_SUCH_RULE");

        service.peer().answers(TrialPeer.json(401, "{\"code\":\"NO_IDENTITY\"}"));
        assertThat(service.get("/relay").summary()).isEqualTo("500 INTERNAL");
    }

    @Test
    void doubtAboutPeerIsUnavailable() {
        service.peer().answers(TrialPeer.json(500, "{}"));
        var answer = service.get("/relay");

        assertThat(answer.summary()).isEqualTo("503 PEER_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private String raw(String requestLine) throws IOException {
        try (var socket = new Socket("localhost", service.port())) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
