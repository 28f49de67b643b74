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
    void freePortsDiffer() {
        assertThat(Ports.free(ServiceCatalog.ALL).values()).hasSize(10).doesNotHaveDuplicates();
        assertThat(Ports.free(List.of())).isEmpty();
    }
}
