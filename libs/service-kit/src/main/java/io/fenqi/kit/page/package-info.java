/** Lists that are read page by page. */
@NullMarked
package io.fenqi.kit.page;

import org.jspecify.annotations.NullMarked;
