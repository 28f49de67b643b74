package io.fenqi.repayment.notice;

import io.fenqi.kit.identity.OutsideDoor;
import io.fenqi.kit.problem.Refused;
import io.fenqi.repayment.channel.Channels;
import io.fenqi.repayment.refusal.RepaymentError;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The channels' door: a notice whose signature fits its raw body is stored, acknowledged, and worked on afterwards. */
@RestController
class ChannelNoticeController {
    private final Channels channels;
    private final StoreNotice store;

    ChannelNoticeController(Channels channels, StoreNotice store) {
        this.channels = channels;
        this.store = store;
    }

    @PostMapping("/channel-notices/{channelCode}")
    @OutsideDoor("for channels; verified by the channel's signature over the raw body, before anything is read")
    Ack take(
            @PathVariable @Pattern(regexp = "[A-Z0-9_-]{2,32}") String channelCode,
            @RequestHeader(value = "Channel-Timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(value = "Channel-Signature", required = false) @Nullable String signature,
            @RequestBody byte[] body) {
        var notice = channels.named(channelCode)
                .readNotice(timestamp, signature, body)
                .orElseThrow(() -> new Refused(RepaymentError.NOTICE_NOT_SIGNED, "Not a notice of " + channelCode));
        store.store(channelCode, notice, body);
        return new Ack("SUCCESS");
    }

    record Ack(String result) {}
}
