package io.fenqi.repayment.channel;

import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.refusal.RepaymentError;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The channels that the settings name, each behind its adapter. */
@Component
public class Channels {
    private final Map<String, WithholdingChannel> byCode;
    private final ChannelSettings settings;
    private final CodeTable codes;

    Channels(ChannelSettings settings, List<ChannelAdapter> adapters) {
        this.settings = settings;
        this.codes = new CodeTable(settings.responseCodes());
        this.byCode = settings.channels().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, wired -> connect(adapters, wired.getKey(), wired.getValue())));
    }

    private WithholdingChannel connect(List<ChannelAdapter> adapters, String channelCode, ChannelWiring wiring) {
        return adapters.stream()
                .filter(adapter -> adapter.protocol() == wiring.protocol())
                .findFirst()
                .orElseThrow()
                .connect(channelCode, wiring, codes);
    }

    public WithholdingChannel named(String channelCode) {
        var channel = byCode.get(channelCode);
        if (channel == null) {
            throw new Refused(RepaymentError.CHANNEL_UNKNOWN, "No channel " + channelCode);
        }
        return channel;
    }

    public boolean isWired(String channelCode, ChannelProtocol protocol) {
        var wiring = settings.channels().get(channelCode);
        return wiring != null && wiring.protocol() == protocol;
    }

    /** How the channels' codes are read; the same table serves answers, notices and files. */
    public CodeTable codes() {
        return codes;
    }
}
