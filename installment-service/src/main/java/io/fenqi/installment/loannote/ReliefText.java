package io.fenqi.installment.loannote;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A relief as the JSON in which it is stored. */
@Converter
class ReliefText implements AttributeConverter<@Nullable Relief, @Nullable String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Relief relief) {
        return relief == null ? null : JsonMapper.shared().writeValueAsString(relief);
    }

    @Override
    public @Nullable Relief convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : JsonMapper.shared().readValue(text, Relief.class);
    }
}
