/** The only door for outsiders, both ways: events out to lenders and partners, their signed answers in. */
@NullMarked
package io.fenqi.partnergateway;

import org.jspecify.annotations.NullMarked;
