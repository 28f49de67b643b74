/** A lender's core system as the platform sees it: hears events, decides on credit and drawdowns, answers by callback. */
@NullMarked
package io.fenqi.sandbox.lendercore;

import org.jspecify.annotations.NullMarked;
