package io.fenqi.installment.snapshot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Counts differences as they are found and keeps the first so many, some hundred in one statement. */
final class KeepDifferences implements Consumer<Difference> {
    private static final int BATCH = 500;

    private final Comparisons comparisons;
    private final String lenderId;
    private final UUID comparisonId;
    private final int keptMax;
    private final Map<Difference.Kind, Long> counts = new EnumMap<>(Difference.Kind.class);
    private final List<Comparisons.Numbered> batch = new ArrayList<>(BATCH);
    private long kept;

    KeepDifferences(Comparisons comparisons, String lenderId, UUID comparisonId, int keptMax) {
        this.comparisons = comparisons;
        this.lenderId = lenderId;
        this.comparisonId = comparisonId;
        this.keptMax = keptMax;
    }

    @Override
    public void accept(Difference difference) {
        counts.merge(difference.kind(), 1L, Long::sum);
        if (kept == keptMax) {
            return;
        }
        batch.add(new Comparisons.Numbered(++kept, difference));
        if (batch.size() == BATCH) {
            store();
        }
    }

    /** Stores what is left and says what was found. */
    Comparison.Found finish() {
        store();
        return new Comparison.Found(
                count(Difference.Kind.MISSING_HERE),
                count(Difference.Kind.MISSING_THERE),
                count(Difference.Kind.FIELD_DIFFERS));
    }

    private long count(Difference.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private void store() {
        comparisons.add(lenderId, comparisonId, batch);
        batch.clear();
    }
}
