package io.fenqi.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final Instant NOON = Instant.parse("2026-12-01T04:00:00.123Z");

    private final Clock stopped = Clock.fixed(NOON, ZoneOffset.UTC);

    @Nested
    class TimeOrdered {

        @Test
        void carriesVersionSevenAndTheMillisecond() {
            var id = Ids.timeOrdered(at(Instant.parse("2031-01-01T00:00:00.789Z")));
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                    .isEqualTo(Instant.parse("2031-01-01T00:00:00.789Z"));
        }

        @Test
        void risesStrictlyWhileTheClockStandsStill() {
            var ids = Stream.generate(() -> Ids.timeOrdered(stopped))
                    .limit(20_000)
                    .map(UUID::toString)
                    .toList();
            assertThat(ids).isSorted().doesNotHaveDuplicates();
        }

        @Test
        void risesWithTheClockAndSurvivesASmallStepBack() {
            var first = Ids.timeOrdered(at(NOON));
            var stepBack = Ids.timeOrdered(at(NOON.minusMillis(5)));
            var later = Ids.timeOrdered(at(NOON.plusSeconds(1)));
            assertThat(Stream.of(first, stepBack, later).map(UUID::toString)).isSorted();
        }

        @Test
        void followsAClockThatIsSetBackFar() {
            Ids.timeOrdered(at(NOON.plusSeconds(86_400)));
            var id = Ids.timeOrdered(at(NOON));
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        }

        @Test
        void manyThreadsNeverMakeTheSame() throws Exception {
            try (var threads = Executors.newFixedThreadPool(8)) {
                Callable<Stream<UUID>> work =
                        () -> IntStream.range(0, 2_000).mapToObj(i -> Ids.timeOrdered(stopped)).toList().stream();
                var ids = threads.invokeAll(Collections.nCopies(8, work)).stream()
                        .flatMap(Future::resultNow)
                        .map(UUID::getMostSignificantBits)
                        .toList();
                assertThat(ids).hasSize(16_000).doesNotHaveDuplicates();
            }
        }

        @Test
        void refusesTimesThatDoNotFit() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Ids.timeOrdered(at(Instant.parse("1969-12-31T23:59:59Z"))));
            assertThatIllegalArgumentException().isThrownBy(() -> Ids.timeOrdered(at(Instant.MAX)));
        }

        private Clock at(Instant instant) {
            return Clock.fixed(instant, ZoneOffset.UTC);
        }
    }

    @Nested
    class Derived {

        /** The name space of domain names in RFC 9562 and the well-known id of python.org in it. */
        @Test
        void isVersionFiveOfTheProcessAndTheStep() {
            var names = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
            assertThat(Ids.derived(names, "python.org"))
                    .isEqualTo(UUID.fromString("886313e1-3b8a-5372-9b90-0c9aee199e5d"));
            assertThat(Ids.derived(names, "www.example.com"))
                    .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
        }

        @Test
        void retryRepeatsTheIdAndAnyOtherStepOrProcessDoesNot() {
            var process = Ids.timeOrdered(stopped);
            var other = Ids.timeOrdered(stopped);
            assertThat(Ids.derived(process, "credit-hold")).isEqualTo(Ids.derived(process, "credit-hold"));
            assertThat(Stream.of(
                            Ids.derived(process, "credit-hold"),
                            Ids.derived(process, "reserve-hold"),
                            Ids.derived(process, ""),
                            Ids.derived(other, "credit-hold"),
                            Ids.derived(Ids.derived(process, "credit-hold"), "credit-hold")))
                    .doesNotHaveDuplicates();
        }
    }
}
