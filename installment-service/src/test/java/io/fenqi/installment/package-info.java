/** The service as a whole: rules of its code and endpoints, and its life over REST on a real database. */
@org.jspecify.annotations.NullMarked
package io.fenqi.installment;
