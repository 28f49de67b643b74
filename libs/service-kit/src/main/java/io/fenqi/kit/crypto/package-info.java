/** Personal data at rest: encrypted columns and keyed hashes to find them by. */
@NullMarked
package io.fenqi.kit.crypto;

import org.jspecify.annotations.NullMarked;
