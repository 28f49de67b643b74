package io.fenqi.repayment.channel.chinapay;

import io.fenqi.repayment.channel.ChannelAdapter;
import io.fenqi.repayment.channel.ChannelProtocol;
import io.fenqi.repayment.channel.ChannelWiring;
import io.fenqi.repayment.channel.CodeTable;
import io.fenqi.repayment.channel.WithholdingChannel;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Connects channels that speak signed HTTP. */
@Component
class ChinapayAdapter implements ChannelAdapter {
    private final Clock clock;

    ChinapayAdapter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ChannelProtocol protocol() {
        return ChannelProtocol.CHINAPAY_HTTP;
    }

    @Override
    public WithholdingChannel connect(String channelCode, ChannelWiring wiring, CodeTable codes) {
        return new ChinapayChannel(channelCode, wiring, codes, clock);
    }
}
