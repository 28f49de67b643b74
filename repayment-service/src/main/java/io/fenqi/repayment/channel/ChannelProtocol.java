package io.fenqi.repayment.channel;

/** The protocols that this service speaks; one adapter each. */
public enum ChannelProtocol {
    CHINAPAY_HTTP,
    BATCH_FILE
}
