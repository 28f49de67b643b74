package io.fenqi.bench.micro;

import io.fenqi.kernel.money.Money;
import io.fenqi.qr.code.CodeReader;
import io.fenqi.qr.code.EmvText;
import io.fenqi.qr.code.ScannedCode;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads a merchant-presented code of one order, checksum included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EmvBenchmark {
    private final CodeReader reader = new CodeReader("https://pay.example/q/");
    private final String text = new EmvText(
                    "48212900",
                    "898310148160001",
                    "5732",
                    "STAR RIVER DIGITAL",
                    "310101",
                    "26112300000000000001",
                    "01000001")
            .ofOrder(Money.ofFen(300_000));

    @Benchmark
    public ScannedCode read() {
        return reader.read(text);
    }
}
