/** Black and white lists of persons, devices, cards and merchants, with source, reason and expiry. */
@NullMarked
package io.fenqi.risk.list;

import org.jspecify.annotations.NullMarked;
