package io.fenqi.risk.engine;

import java.util.Comparator;
import java.util.List;

/**
 * A scorecard as data: points per characteristic, and bands that turn the sum into a grade, a limit and a price tier.
 *
 * @param baseScore points that everybody starts with
 * @param bands by falling lower bound; a score under the last band is rejected
 */
public record Scorecard(int baseScore, List<Characteristic> characteristics, List<Band> bands) {
    public Scorecard {
        characteristics = List.copyOf(characteristics);
        bands = bands.stream()
                .sorted(Comparator.comparingInt(Band::fromScore).reversed())
                .toList();
    }

    int score(Facts facts) {
        return baseScore
                + characteristics.stream().mapToInt(each -> each.points(facts)).sum();
    }

    /** The points of one fact. The first bin that holds counts; {@code otherwise} if none does or the fact is unknown. */
    public record Characteristic(String fact, List<Bin> bins, int otherwise) {
        public Characteristic {
            bins = List.copyOf(bins);
        }

        int points(Facts facts) {
            return facts.get(fact)
                    .flatMap(value -> bins.stream()
                            .filter(bin -> bin.operator().holds(value, bin.operands()))
                            .findFirst())
                    .map(Bin::points)
                    .orElse(otherwise);
        }
    }

    /** One bin of a characteristic. */
    public record Bin(Rule.Operator operator, List<String> operands, int points) {
        public Bin {
            operands = List.copyOf(operands);
            operator.check("bin", operands);
        }
    }

    /**
     * What a score earns.
     *
     * @param limitFen the credit limit in fen
     */
    public record Band(int fromScore, String grade, long limitFen, String priceTier) {}
}
