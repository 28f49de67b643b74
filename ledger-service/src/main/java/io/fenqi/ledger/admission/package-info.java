/** Decides what may happen to a lane's money, in memory and in the order of arrival; knows no database and no threads. */
@NullMarked
package io.fenqi.ledger.admission;

import org.jspecify.annotations.NullMarked;
