package io.fenqi.sandbox.sms;

import io.fenqi.kit.identity.CallableBy;
import io.fenqi.kit.identity.ServiceName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/sms/messages")
class TextMessageController {
    private static final String MOBILE = "1[3-9]\\d{9}";

    private final TextMessages messages;

    TextMessageController(TextMessages messages) {
        this.messages = messages;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy({
        ServiceName.PARTNER_GATEWAY,
        ServiceName.REPAYMENT,
        ServiceName.CREDIT,
        ServiceName.QR_GATEWAY,
        ServiceName.OPS
    })
    void send(@Valid @RequestBody NewMessage message) {
        messages.send(message.mobile(), message.text());
    }

    @GetMapping
    @CallableBy({ServiceName.OPS, ServiceName.ADMIN})
    List<TextMessages.TextMessage> to(@RequestParam @Pattern(regexp = MOBILE) String mobile) {
        return messages.to(mobile);
    }

    record NewMessage(
            @NotBlank @Pattern(regexp = MOBILE) String mobile,
            @NotBlank @Size(max = 500) String text) {}
}
