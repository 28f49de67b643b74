package io.fenqi.repayment;

import java.time.LocalDate;

/** A channel's daily file as text, with a header that fits its lines. */
final class FileText {
    private final String channel;
    private final LocalDate date;
    private final StringBuilder lines = new StringBuilder();
    private int count;
    private long successFen;
    private long refundFen;

    FileText(String channel, LocalDate date) {
        this.channel = channel;
        this.date = date;
    }

    FileText line(String orderNo, String serialNo, long amountFen, String code, String succeededAt) {
        lines.append("D|%s|%s|%d|%s|%s|0\n".formatted(orderNo, serialNo, amountFen, code, succeededAt));
        count++;
        successFen += code.equals("00") ? amountFen : 0;
        return this;
    }

    FileText refund(String refundNo, String serialNo, long amountFen, String code, String returnedAt) {
        lines.append("R|%s|%s|%d|%s|%s|0\n".formatted(refundNo, serialNo, amountFen, code, returnedAt));
        count++;
        refundFen += code.equals("00") ? amountFen : 0;
        return this;
    }

    String text() {
        return text(successFen);
    }

    /** With this sum in its header. */
    String text(long statedFen) {
        return "H|%s|%s|%d|%d|0\n%sS|%s|%d\n"
                .formatted(channel, date, count, statedFen, lines, date.plusDays(1), successFen - refundFen);
    }
}
