package io.fenqi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {
    @Test
    void aPortInUseIsNamedWithItsService() throws Exception {
        try (var other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> Ports.requireFree(Map.of(ServiceCatalog.RISK, port)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("Another program listens on port %d (risk-service): end it first.".formatted(port));
        }
    }

    @Test
    void freePortsDifferAndTheSystemGivesNoneOfThemToOthers() {
        assertThat(Ports.free(200)).hasSize(200).doesNotHaveDuplicates().allMatch(port -> port < 32_768);
        assertThat(Ports.free(0)).isEmpty();
    }

    @Test
    void eachServiceGetsAPort() {
        assertThat(Ports.of(List.of(ServiceCatalog.RISK, ServiceCatalog.LEDGER), List.of(10_001, 10_002)))
                .isEqualTo(Map.of(ServiceCatalog.RISK, 10_001, ServiceCatalog.LEDGER, 10_002));
    }
}
