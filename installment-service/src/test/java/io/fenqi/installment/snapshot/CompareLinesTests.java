package io.fenqi.installment.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompareLinesTests {

    @Test
    void equalFilesDifferInNothing() {
        var book = book(new Random(1), 50);

        assertThat(compare(book, book)).isEmpty();
        assertThat(compare(new TreeMap<>(), new TreeMap<>())).isEmpty();
    }

    /** The reference looks each loan note up in two maps and knows no order. */
    @Test
    void everyDifferenceIsFoundOnceAndNoOther() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var ours = book(random, random.nextInt(30));
            var theirs = new TreeMap<>(ours);
            ours.keySet().removeIf(id -> random.nextInt(8) == 0);
            theirs.keySet().removeIf(id -> random.nextInt(8) == 0);
            theirs.replaceAll((id, line) -> random.nextInt(4) == 0 ? changed(random, line) : line);

            assertThat(compare(ours, theirs)).as("seed %d", seed).containsExactlyElementsOf(reference(ours, theirs));
        }
    }

    private static List<Difference> compare(TreeMap<String, SnapshotLine> ours, TreeMap<String, SnapshotLine> theirs) {
        var found = new ArrayList<Difference>();
        CompareLines.compare(ours.values().iterator(), theirs.values().iterator(), found::add);
        return found;
    }

    private static List<Difference> reference(
            TreeMap<String, SnapshotLine> ours, TreeMap<String, SnapshotLine> theirs) {
        var ids = new TreeSet<>(ours.keySet());
        ids.addAll(theirs.keySet());
        var expected = new ArrayList<Difference>();
        for (var id : ids) {
            if (!theirs.containsKey(id)) {
                expected.add(Difference.missingThere(ours.get(id)));
            } else if (!ours.containsKey(id)) {
                expected.add(Difference.missingHere(theirs.get(id)));
            } else {
                for (var field : SnapshotField.values()) {
                    var our = ours.get(id).value(field);
                    var their = theirs.get(id).value(field);
                    if (!our.equals(their)) {
                        expected.add(new Difference(Difference.Kind.FIELD_DIFFERS, id, field, our, their));
                    }
                }
            }
        }
        return expected;
    }

    private static TreeMap<String, SnapshotLine> book(Random random, int loans) {
        var book = new TreeMap<String, SnapshotLine>();
        for (int i = 0; i < loans; i++) {
            var id = new UUID(random.nextLong(), random.nextLong()).toString();
            var values = new ArrayList<String>();
            for (var field : SnapshotField.values()) {
                values.add(
                        switch (field) {
                            case LOAN_NOTE_NO -> "LN-" + i;
                            case STATUS -> "ACTIVE";
                            case NEXT_DUE_ON -> random.nextBoolean() ? "2026-12-01" : "";
                            default -> String.valueOf(random.nextInt(1_000_000));
                        });
            }
            var line = new SnapshotLine(id, List.copyOf(values));
            assertThat(SnapshotLine.parse(line.text())).isEqualTo(line);
            book.put(id, line);
        }
        return book;
    }

    private static SnapshotLine changed(Random random, SnapshotLine line) {
        var values = new ArrayList<>(line.values());
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            int place = random.nextInt(values.size());
            values.set(place, values.get(place) + "0");
        }
        return new SnapshotLine(line.loanNoteId(), List.copyOf(values));
    }
}
