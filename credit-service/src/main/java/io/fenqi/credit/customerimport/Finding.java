package io.fenqi.credit.customerimport;

/**
 * What is wrong with, or different in, one field of a line.
 *
 * @param rule a stable code
 * @param detail never repeats what identifies a person
 */
record Finding(String field, String rule, String detail) {
    static final String DIFFERS = "DIFFERS";
}
