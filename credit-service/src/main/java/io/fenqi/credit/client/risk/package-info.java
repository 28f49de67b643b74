/** What credit asks of risk-service. */
@NullMarked
package io.fenqi.credit.client.risk;

import org.jspecify.annotations.NullMarked;
