package io.fenqi.kit.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** A text attribute that is encrypted in its column: {@code @Convert(converter = EncryptedText.class)}. */
@Converter
public class EncryptedText implements AttributeConverter<@Nullable String, @Nullable String> {
    private final FieldCipher cipher;

    public EncryptedText(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : cipher.encrypt(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : cipher.decrypt(column);
    }
}
