package io.fenqi.kit.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;

/** One log event in the Elastic Common Schema, as a single line of JSON. */
final class EcsLine {
    private final StringBuilder json = new StringBuilder(400).append('{');

    private EcsLine() {}

    static String of(ILoggingEvent event) {
        var line = new EcsLine();
        line.field("@timestamp", event.getInstant().toString());
        line.field("log.level", event.getLevel().toString());
        line.field("service.name", ServiceScope.current());
        line.field("process.thread.name", event.getThreadName());
        line.field("log.logger", event.getLoggerName());
        line.field("message", event.getFormattedMessage());
        String traceId = event.getMDCPropertyMap().get("traceId");
        if (traceId != null) {
            line.field("trace.id", traceId);
        }
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null) {
            line.field("error.type", thrown.getClassName());
            line.field("error.message", String.valueOf(thrown.getMessage()));
            line.field("error.stack_trace", ThrowableProxyUtil.asString(thrown));
        }
        return line.json.append("}\n").toString();
    }

    private void field(String name, String value) {
        if (json.length() > 1) {
            json.append(',');
        }
        quoted(name);
        json.append(':');
        quoted(value);
    }

    private void quoted(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || (Character.isSurrogate(c) && !pairedAt(text, i))) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean pairedAt(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
