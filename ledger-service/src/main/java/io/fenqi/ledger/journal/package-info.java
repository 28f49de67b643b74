/** What has been booked: journals, their entries, and the digests that chain them so that tampering shows. */
@NullMarked
package io.fenqi.ledger.journal;

import org.jspecify.annotations.NullMarked;
