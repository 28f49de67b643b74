package io.fenqi.repayment.channel;

/** Makes the channels of one protocol. */
public interface ChannelAdapter {
    ChannelProtocol protocol();

    WithholdingChannel connect(String channelCode, ChannelWiring wiring, CodeTable codes);
}
