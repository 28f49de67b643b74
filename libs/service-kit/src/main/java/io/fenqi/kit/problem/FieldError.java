package io.fenqi.kit.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field path in the body such as {@code terms[2].rate}, or the name of a parameter; empty for the whole
 * @param rule the broken rule in one word, such as {@code NotBlank} or {@code Type}
 * @param message for people; never repeats the value sent
 */
public record FieldError(String field, String rule, String message) {}
