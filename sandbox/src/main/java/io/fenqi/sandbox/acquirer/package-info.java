/** The acquirer and its bank, played: pays instructions as told, books deposits and channels' money, gives bank files. */
@NullMarked
package io.fenqi.sandbox.acquirer;

import org.jspecify.annotations.NullMarked;
