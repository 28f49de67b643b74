/** Who calls: service tokens, the acting person, and the rule each endpoint must carry. */
@NullMarked
package io.fenqi.kit.identity;

import org.jspecify.annotations.NullMarked;
