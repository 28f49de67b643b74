/** The back end of the operators' portal. */
@NullMarked
package io.fenqi.admin;

import org.jspecify.annotations.NullMarked;
