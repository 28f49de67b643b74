package io.fenqi.bench.measure;

/** Processor time, in microseconds, of the application (this JVM) and of the database server. */
public record CpuTime(long applicationMicros, long databaseMicros) {

    public CpuTime minus(CpuTime earlier) {
        return new CpuTime(applicationMicros - earlier.applicationMicros, databaseMicros - earlier.databaseMicros);
    }

    /** The share of this that falls on a part of the time it was measured over. */
    public CpuTime times(double factor) {
        return new CpuTime(Math.round(applicationMicros * factor), Math.round(databaseMicros * factor));
    }

    public long totalMicros() {
        return applicationMicros + databaseMicros;
    }
}
