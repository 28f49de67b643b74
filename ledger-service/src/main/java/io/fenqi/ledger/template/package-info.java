/** Every way money can move, as data on one page. */
@NullMarked
package io.fenqi.ledger.template;

import org.jspecify.annotations.NullMarked;
