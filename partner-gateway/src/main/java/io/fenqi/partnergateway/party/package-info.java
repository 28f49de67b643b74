/** Who may come in by the signed partner API: parties, their apps and the apps' keys (ACC-01, ACC-02, ACC-07). */
@NullMarked
package io.fenqi.partnergateway.party;

import org.jspecify.annotations.NullMarked;
