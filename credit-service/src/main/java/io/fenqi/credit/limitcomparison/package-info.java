/** The nightly look whether lenders that keep their limits themselves know the same usage as we do (CRD-14). */
@NullMarked
package io.fenqi.credit.limitcomparison;

import org.jspecify.annotations.NullMarked;
