/** Proves that the books are right: trial balance, hash chain, day seals and the checks of every night. */
@NullMarked
package io.fenqi.ledger.proof;

import org.jspecify.annotations.NullMarked;
