package io.fenqi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every door of every service: shut to nobody, shut to who may not, and no nonsense breaks it. */
@OnStage
class DoorsIT {
    private static final List<String> MALFORMED = List.of("{\"", "[[", "\"text\"", "");

    @TestFactory
    Stream<DynamicTest> everyDoor(Stage stage) {
        var visitor = new Visitor(stage.suite());
        var declared = stage.suite().services().stream().flatMap(Door::of).toList();
        var doors = declared.stream().filter(door -> isThere(visitor, door)).toList();
        assertThat(doors).as("doors").hasSizeGreaterThan(100);
        assertThat(doors).as("each is somewhere").map(Door::pattern).containsAll(patterns(declared));
        return doors.stream().map(door -> DynamicTest.dynamicTest(door.toString(), () -> knock(visitor, door)));
    }

    /** Of the kit's doors a service has those that it asks for; at the others nobody answers. */
    private static boolean isThere(Visitor visitor, Door door) {
        return !door.isOfKit() || call(visitor, door, null, door.emptyBody()).statusCode() != 404;
    }

    private static Set<String> patterns(List<Door> doors) {
        return doors.stream().map(Door::pattern).collect(Collectors.toSet());
    }

    private static void knock(Visitor visitor, Door door) {
        var wrong = new ArrayList<String>();
        if (!door.isOutside()) {
            expect(wrong, "nobody", 401, 401, call(visitor, door, null, door.emptyBody()));
            door.stranger()
                    .ifPresent(name -> expect(wrong, name, 403, 403, call(visitor, door, name, door.emptyBody())));
        }
        if (door.takesBody()) {
            for (var body : MALFORMED) {
                expect(wrong, "body <%s>".formatted(body), 400, 499, call(visitor, door, door.friend(), body));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<String> call(Visitor visitor, Door door, @Nullable String name, @Nullable String body) {
        return visitor.call(name, door.method(), door.service(), door.path(), body);
    }

    private static void expect(List<String> wrong, String what, int from, int to, HttpResponse<String> answer) {
        var type = answer.headers().firstValue("content-type").orElse("");
        boolean refused = answer.statusCode() >= from && answer.statusCode() <= to;
        if (!refused || !type.startsWith("application/problem+json")) {
            wrong.add("%s: %d %s %s".formatted(what, answer.statusCode(), type, answer.body()));
        }
    }
}
