package io.fenqi.qr;

import io.fenqi.testkit.ServiceRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {
    @TestFactory
    Stream<DynamicTest> rulesHold() {
        return ServiceRules.of(QrGatewayApplication.class)
                .pure(
                        "code.CodeReader",
                        "code.EmvCode",
                        "code.EmvDecoder",
                        "code.EmvText",
                        "code.Tlv",
                        "code.Crc16",
                        "code.ScannedCode",
                        "code.CodeRefusal",
                        "code.MalformedCode")
                .tests();
    }
}
