package io.fenqi.standalone.story;

import java.util.List;

/** The invented borrowers. The last four digits of a card tell the sandbox's channel how to behave. */
public final class Cast {
    private static final String BIN = "622202";

    /** Everything works. */
    public static final Person LIN = person("lin", "林晓", "31010119900307", 101, "13800138001", "0000");
    /** The card has no money on the due day. */
    public static final Person WANG = person("wang", "王磊", "32050119880912", 213, "13800138002", "9001");
    /** The channel does not answer; its file of the day says success. */
    public static final Person CHEN = person("chen", "陈静", "44030119930421", 324, "13800138003", "9002");
    /** Borrows from the lender who decides by itself; the channel takes from the card twice. */
    public static final Person ZHAO = person("zhao", "赵敏", "51010719851125", 446, "13800138004", "9011");

    private Cast() {}

    static List<Person> all() {
        return List.of(LIN, WANG, CHEN, ZHAO);
    }

    /** A person made up from a number, for tests that need many. */
    public static Person extra(int number) {
        return person(
                "extra-" + number,
                "测试" + number,
                "31010119910101",
                number % 1_000,
                "139%08d".formatted(number),
                "0000");
    }

    private static Person person(
            String id, String name, String regionAndBirth, int sequence, String mobile, String cardLastFour) {
        return new Person(
                id,
                name,
                Identifiers.residentId(regionAndBirth + "%03d".formatted(sequence)),
                mobile,
                Identifiers.card(BIN, sequence, cardLastFour));
    }
}
