/** The pool of credit decisions that a person must make: claimed, decided with a comment, kept. */
@NullMarked
package io.fenqi.risk.review;

import org.jspecify.annotations.NullMarked;
