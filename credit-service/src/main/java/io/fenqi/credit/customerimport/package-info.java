/** Customers whom a lender brings with it: whitelisted from a file, opened when they sign at their first login (CRD-16). */
@NullMarked
package io.fenqi.credit.customerimport;

import org.jspecify.annotations.NullMarked;
