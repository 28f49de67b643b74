package io.fenqi.ledger.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a journal remembers beside its amounts.
 *
 * @param actor the person or system behind the call, as kind and id
 * @param reference the business number it stands for, may be empty
 * @param valueDate the day it is about; absent means the accounting date
 */
public record Note(String actor, String reference, @Nullable LocalDate valueDate) {}
