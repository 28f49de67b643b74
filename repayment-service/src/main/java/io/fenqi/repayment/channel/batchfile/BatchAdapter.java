package io.fenqi.repayment.channel.batchfile;

import io.fenqi.repayment.channel.ChannelAdapter;
import io.fenqi.repayment.channel.ChannelHttp;
import io.fenqi.repayment.channel.ChannelProtocol;
import io.fenqi.repayment.channel.ChannelWiring;
import io.fenqi.repayment.channel.CodeTable;
import io.fenqi.repayment.channel.HmacSeal;
import io.fenqi.repayment.channel.WithholdingChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Connects channels that take files, and knows them so that their files can be uploaded. */
@Component
class BatchAdapter implements ChannelAdapter {
    private final BatchOrders orders;
    private final List<BatchChannel> connected = new CopyOnWriteArrayList<>();

    BatchAdapter(BatchOrders orders) {
        this.orders = orders;
    }

    @Override
    public ChannelProtocol protocol() {
        return ChannelProtocol.BATCH_FILE;
    }

    @Override
    public WithholdingChannel connect(String channelCode, ChannelWiring wiring, CodeTable codes) {
        var http = new ChannelHttp(channelCode, wiring);
        var channel = new BatchChannel(channelCode, wiring, http, new HmacSeal(wiring.secret()), codes, orders);
        connected.add(channel);
        return channel;
    }

    List<BatchChannel> connected() {
        return List.copyOf(connected);
    }
}
