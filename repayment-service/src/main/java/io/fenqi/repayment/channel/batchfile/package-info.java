/** The adapter for channels that take orders in files and answer in files. */
@NullMarked
package io.fenqi.repayment.channel.batchfile;

import org.jspecify.annotations.NullMarked;
