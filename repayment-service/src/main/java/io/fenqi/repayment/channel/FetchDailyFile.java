package io.fenqi.repayment.channel;

import io.fenqi.kit.client.CallInDoubt;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Fetches a channel's file of a date to local disk; both protocols do it alike.
 *
 * <p>{@code GET /files/<date>?merchantNo=<no>&signature=<of "request", date and merchant>} answers 404 while there is
 * none, else the file with the headers {@code Channel-Sha256} and {@code Channel-Signature} (of that hash).
 */
public final class FetchDailyFile {
    private static final String SHA_256 = "[0-9a-f]{64}";

    private final String channelCode;
    private final ChannelWiring wiring;
    private final ChannelHttp http;
    private final HmacSeal seal;

    public FetchDailyFile(String channelCode, ChannelWiring wiring, ChannelHttp http, HmacSeal seal) {
        this.channelCode = channelCode;
        this.wiring = wiring;
        this.http = http;
        this.seal = seal;
    }

    public Optional<DailyFile> of(LocalDate date) {
        var signature =
                seal.ofFields("request", java.util.Map.of("date", date.toString(), "merchantNo", wiring.merchantNo()));
        Path target = temporary();
        var answer = http.send(
                "/files/%s?merchantNo=%s&signature=%s".formatted(date, wiring.merchantNo(), signature),
                request -> request.GET(),
                BodyHandlers.ofFile(target));
        if (answer.statusCode() == 404) {
            delete(target);
            return Optional.empty();
        }
        var sha256 = answer.headers().firstValue("Channel-Sha256").orElse("");
        var signed = answer.headers().firstValue("Channel-Signature").orElse(null);
        boolean genuine = answer.statusCode() == 200
                && sha256.matches(SHA_256)
                && HmacSeal.isSame(seal.ofFields("file", java.util.Map.of("sha256", sha256)), signed);
        if (!genuine) {
            delete(target);
            throw new CallInDoubt(channelCode, "file of %s is not signed by the channel".formatted(date), null);
        }
        return Optional.of(new DailyFile(target, sha256));
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("channel-file-", ".txt");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
