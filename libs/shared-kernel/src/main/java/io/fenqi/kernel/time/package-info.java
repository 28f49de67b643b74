/** Business dates: which calendar day it is in Asia/Shanghai, and which day falls months later. */
@NullMarked
package io.fenqi.kernel.time;

import org.jspecify.annotations.NullMarked;
