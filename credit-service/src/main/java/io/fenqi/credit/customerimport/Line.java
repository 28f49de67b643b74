package io.fenqi.credit.customerimport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a file, read field by field, so that a report names all that is wrong with it. Prints nothing personal. */
record Line(String lenderCustomerNo, String name, String residentId, String mobile, ListedTerms terms) {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·.' -]{1,50}");
    private static final Pattern DIGITS = Pattern.compile("[0-9Xx]{1,18}");
    private static final Pattern PRODUCT = Pattern.compile("[A-Z0-9_-]{2,32}");
    private static final Pattern GRADE = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x2B\\x2D-\\x7E]{1,64}");
    private static final long LIMIT_MAX_FEN = 1_000_000_000_000L;

    /** A line that can be taken, or what is wrong with it. */
    record Read(@Nullable Line line, @Nullable String lenderCustomerNo, List<Finding> findings) {}

    /** @param today a limit that ended before it is not taken */
    static Read read(String text, LocalDate today, JsonMapper json) {
        var row = row(text, json);
        if (!row.isObject()) {
            return new Read(null, null, List.of(new Finding("", "MALFORMED", "the line is no JSON object")));
        }
        var fields = new Fields(row, new ArrayList<>());
        var number = fields.text("lenderCustomerNo", NUMBER);
        var name = fields.text("name", NAME);
        var residentId = fields.text("residentId", DIGITS);
        var mobile = fields.text("mobile", DIGITS);
        var product = fields.text("productCode", PRODUCT);
        long limitFen = fields.amount("limitFen", LIMIT_MAX_FEN);
        var grade = fields.optional("grade", GRADE);
        var validTo = fields.date("validTo", today);
        var reference = fields.optional("contractRef", REFERENCE);
        if (!fields.found().isEmpty()) {
            return new Read(null, number.isEmpty() ? null : number, fields.found());
        }
        var terms = new ListedTerms(product, limitFen, grade, validTo, reference);
        return new Read(new Line(number, name, residentId, mobile, terms), number, List.of());
    }

    static boolean isObject(String text, JsonMapper json) {
        return row(text, json).isObject();
    }

    private static JsonNode row(String text, JsonMapper json) {
        try {
            return json.readTree(text);
        } catch (JacksonException malformed) {
            return json.nullNode();
        }
    }

    @Override
    public String toString() {
        return "Line[...]";
    }

    private record Fields(JsonNode row, List<Finding> found) {
        String text(String field, Pattern form) {
            var value = row.path(field);
            if (value.isMissingNode() || value.isNull()) {
                found.add(new Finding(field, "REQUIRED", "it is missing"));
                return "";
            }
            if (!value.isString() || !form.matcher(value.asString()).matches()) {
                found.add(new Finding(field, "FORMAT", "it is not of the form " + form));
                return "";
            }
            return value.asString();
        }

        @Nullable
        String optional(String field, Pattern form) {
            var value = row.path(field);
            return value.isMissingNode() || value.isNull() ? null : text(field, form);
        }

        long amount(String field, long max) {
            var value = row.path(field);
            boolean fits = value.isIntegralNumber() && value.canConvertToLong();
            if (!fits || value.longValue() < 1 || value.longValue() > max) {
                found.add(new Finding(field, "RANGE", "it is no whole number of fen from 1 to " + max));
                return 0;
            }
            return value.longValue();
        }

        LocalDate date(String field, LocalDate earliest) {
            try {
                var date = LocalDate.parse(row.path(field).asString(""));
                if (!date.isBefore(earliest)) {
                    return date;
                }
                found.add(new Finding(field, "ENDED", "the limit ended before today"));
            } catch (DateTimeException wrong) {
                found.add(new Finding(field, "FORMAT", "it is no date like 2027-12-31"));
            }
            return earliest;
        }
    }
}
