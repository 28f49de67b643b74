/** The partner API, version 1: a borrower's life in a partner's words, every id and list kept to who brought it. */
@NullMarked
package io.fenqi.partnergateway.partnerapi;

import org.jspecify.annotations.NullMarked;
