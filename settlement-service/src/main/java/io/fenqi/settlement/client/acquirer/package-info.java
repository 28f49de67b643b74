/** The acquirer and its bank: instructions out, the bank file in, every request signed. */
@NullMarked
package io.fenqi.settlement.client.acquirer;

import org.jspecify.annotations.NullMarked;
