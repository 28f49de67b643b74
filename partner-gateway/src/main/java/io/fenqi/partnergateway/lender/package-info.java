/** Lenders as counterparts of signed calls: endpoint and signing secrets. */
@NullMarked
package io.fenqi.partnergateway.lender;

import org.jspecify.annotations.NullMarked;
