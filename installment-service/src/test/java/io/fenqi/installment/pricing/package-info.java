/** Pricing checked against published cases, worked examples, an independent library and seeded random terms. */
@org.jspecify.annotations.NullMarked
package io.fenqi.installment.pricing;
