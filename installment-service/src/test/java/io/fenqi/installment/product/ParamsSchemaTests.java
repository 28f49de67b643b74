package io.fenqi.installment.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schema is written from the record that takes the parameters: run with {@code -Dfenqi.write-docs=true} to
 * write it anew.
 */
class ParamsSchemaTests {

    private static final String LEAST = """
            {"lenderType": "BANK", "method": "EQUAL_INSTALLMENT", "dayCount": "THIRTY_360",
             "prices": [{"termCount": 3, "priceTier": "STANDARD", "annualRatePercent": "12"}],
             "minAmountFen": 10000, "maxAmountFen": 20000, "effectiveFrom": "2026-12-01" %s}
            """;

    @Test
    void theSchemaIsThatOfTheRecord() throws IOException {
        var written = written();
        if (Boolean.getBoolean("fenqi.write-docs")) {
            Files.writeString(file(), written);
        }
        assertThat(Files.readString(file())).isEqualTo(written);
    }

    @Test
    void itTakesWhatTheServiceTakesAndNamesWhatIsWrong() {
        assertThat(errors("")).isEmpty();
        var all = JsonMapper.shared();
        assertThat(violations(all.writeValueAsString(all.readValue(LEAST.formatted(""), ProductParams.class))))
                .isEmpty();
        assertThat(errors(", \"billDay\": 31")).anyMatch(error -> error.contains("billDay"));
        assertThat(errors(", \"rounding\": \"UP\"")).anyMatch(error -> error.contains("rounding"));
        assertThat(errors(", \"penaltyFactor\": \"1,5\"")).anyMatch(error -> error.contains("penaltyFactor"));
        assertThat(errors(", \"nonsense\": 1")).anyMatch(error -> error.contains("nonsense"));
        assertThat(violations("{}")).anyMatch(error -> error.contains("prices"));
    }

    private static List<String> errors(String more) {
        return violations(LEAST.formatted(more));
    }

    private static List<String> violations(String document) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(written());
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static String written() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(new JakartaValidationModule(JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED));
        config.forFields()
                .withNullableCheck(
                        field -> field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .withRequiredCheck(field -> field.getType().getErasedType().isPrimitive())
                .withStringPatternResolver(ParamsSchemaTests::pattern);
        var schema = new SchemaGenerator(config.build()).generateSchema(ProductParams.class);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    /** A bean's pattern is for the whole text, a schema's is not unless it says so. */
    private static @Nullable String pattern(FieldScope field) {
        var pattern = field.getAnnotationConsideringFieldAndGetter(Pattern.class);
        return pattern == null ? null : "^(?:%s)$".formatted(pattern.regexp());
    }

    private static Path file() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var file = at.resolve("docs/api/product-params.schema.json");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("no docs/api above this folder");
    }
}
