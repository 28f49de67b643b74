/** Postings on one hot account: the limit, ours in process and over HTTP, and peers. */
@NullMarked
package io.fenqi.bench.ledger;

import org.jspecify.annotations.NullMarked;
