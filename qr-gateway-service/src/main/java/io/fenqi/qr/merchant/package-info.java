/** Who accepts installments: merchants with their stores, terminals, acceptance agreements and enrolled products. */
@NullMarked
package io.fenqi.qr.merchant;

import org.jspecify.annotations.NullMarked;
