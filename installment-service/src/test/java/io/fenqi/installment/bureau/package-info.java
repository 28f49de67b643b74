/** Tests of this feature. */
@org.jspecify.annotations.NullMarked
package io.fenqi.installment.bureau;
