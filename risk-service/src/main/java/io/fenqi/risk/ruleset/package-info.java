/** Rule sets by immutable version, and which one is in force at an instant. */
@NullMarked
package io.fenqi.risk.ruleset;

import org.jspecify.annotations.NullMarked;
