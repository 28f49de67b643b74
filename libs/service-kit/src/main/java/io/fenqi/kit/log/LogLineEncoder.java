package io.fenqi.kit.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Writes one event as a line of text, or as one line of ECS JSON when the format is {@code ecs}. */
public final class LogLineEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};
    private boolean ecs;

    /** Set by the Logback configuration: {@code text} or {@code ecs}. */
    public void setFormat(String format) {
        ecs = "ecs".equals(format);
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = ecs ? EcsLine.of(event) : text(event);
        return line.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ILoggingEvent event) {
        var line = new StringBuilder(200);
        line.append(event.getInstant()).append(' ').append(event.getLevel()).append(' ');
        line.append(ServiceScope.current()).append(' ');
        line.append(event.getMDCPropertyMap().getOrDefault("traceId", "-")).append(' ');
        line.append(event.getLoggerName()).append(" - ");
        appendOnOneLine(line, event.getFormattedMessage());
        line.append('\n');
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            line.append(ThrowableProxyUtil.asString(thrown)).append('\n');
        }
        return line.toString();
    }

    /** Line breaks inside a message would let a caller forge lines. */
    private static void appendOnOneLine(StringBuilder line, String message) {
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            line.append(c < ' ' ? ' ' : c);
        }
    }
}
