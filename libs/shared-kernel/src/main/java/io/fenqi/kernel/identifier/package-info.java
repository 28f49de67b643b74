/** Chinese identifiers that check themselves and print masked: people, companies, banks, cards, phones. */
@NullMarked
package io.fenqi.kernel.identifier;

import org.jspecify.annotations.NullMarked;
