package io.fenqi.bench.ledger;

import io.fenqi.bench.measure.CpuTime;

/**
 * One line of the comparison.
 *
 * @param transfers booked and confirmed in the measured time
 * @param cpu of the side that answers (client library, service) and of the database; not of the load generator
 */
record Measured(String name, int transfers, double seconds, CpuTime cpu, double p50Millis, double p99Millis) {
    double perSecond() {
        return transfers / seconds;
    }

    double microsPerTransfer() {
        return (double) cpu.totalMicros() / transfers;
    }
}
