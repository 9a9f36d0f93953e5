package kz.tirek.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void areThoseDocumentedUnlessTheEnvironmentSaysOtherwise() {
        assertThat(Ports.of(Map.of())).isEqualTo(new Ports(8080, 8081, 8082, 8083, 8089, 15432));
        assertThat(Ports.of(Map.of("TIREK_GATEWAY_PORT", "9000")).gateway()).isEqualTo(9000);
        assertThatThrownBy(() -> Ports.of(Map.of("TIREK_GATEWAY_PORT", "99999")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("TIREK_GATEWAY_PORT is \"99999\", which is not a port (1 to 65535).");
    }

    @Test
    void areRefusedWhenOneIsTaken() throws Exception {
        Ports free = Ports.free();
        free.requireFree();
        try (ServerSocket _ = new ServerSocket(free.funding(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(free::requireFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port %d, which the funding service needs, is taken: free it, or set TIREK_FUNDING_PORT"
                                    .formatted(free.funding())
                            + " to another port.");
        }
    }
}
