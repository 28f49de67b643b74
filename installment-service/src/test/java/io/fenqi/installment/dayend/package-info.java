@NullMarked
package io.fenqi.installment.dayend;

import org.jspecify.annotations.NullMarked;
