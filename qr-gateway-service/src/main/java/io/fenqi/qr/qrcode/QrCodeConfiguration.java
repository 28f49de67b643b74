package io.fenqi.qr.qrcode;

import io.fenqi.qr.code.CodeReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QrCodeConfiguration {
    @Bean
    CodeReader codeReader(QrCodeSettings settings) {
        return new CodeReader(settings.linkPrefix());
    }
}
