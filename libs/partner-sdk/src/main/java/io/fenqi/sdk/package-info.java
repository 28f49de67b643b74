/** What a partner's program needs to talk with Fenqi: signing, verifying, safe retries and typed requests. */
@NullMarked
package io.fenqi.sdk;

import org.jspecify.annotations.NullMarked;
