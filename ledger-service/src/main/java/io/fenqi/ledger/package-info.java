/** The reserve-fund ledger: what every party owns of the money in the reserve fund, and how it moved. */
@NullMarked
package io.fenqi.ledger;

import org.jspecify.annotations.NullMarked;
