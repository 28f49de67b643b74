/** Every refusal and failure as RFC 9457 problem details with a stable code. */
@NullMarked
package io.fenqi.kit.problem;

import org.jspecify.annotations.NullMarked;
