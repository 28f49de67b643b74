/** What went over the wire with outsiders, masked (ACC-05). */
@NullMarked
package io.fenqi.partnergateway.interfacelog;

import org.jspecify.annotations.NullMarked;
