package io.fenqi.repayment.channel;

import java.nio.file.Path;

/**
 * A channel's file of one date, on local disk, its origin proved by signature.
 *
 * @param sha256 hexadecimal, as the channel stated it and as it was received
 */
public record DailyFile(Path content, String sha256) {}
