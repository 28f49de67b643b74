/** The one way in for signed calls: proves the caller, counts refusals, signs the answer (ACC-09, ACC-15). */
@NullMarked
package io.fenqi.partnergateway.door;

import org.jspecify.annotations.NullMarked;
