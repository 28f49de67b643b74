/** The adapter for channels that speak signed HTTP, order by order. */
@NullMarked
package io.fenqi.repayment.channel.chinapay;

import org.jspecify.annotations.NullMarked;
