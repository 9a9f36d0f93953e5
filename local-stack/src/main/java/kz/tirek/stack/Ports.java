package kz.tirek.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// The loopback ports of everything the stack starts.
public record Ports(int gateway, int hubSchool, int training, int funding, int signIn, int database) {
    private static final int LOWEST_FREE_PORT = 20_000;
    private static final int HIGHEST_FREE_PORT = 32_000;

    /// The documented ports, each of which an environment variable may change, such as `TIREK_GATEWAY_PORT`.
    public static Ports of(Map<String, String> environment) {
        return new Ports(
                port(environment, "TIREK_GATEWAY_PORT", 8080),
                port(environment, "TIREK_HUB_SCHOOL_PORT", 8081),
                port(environment, "TIREK_TRAINING_PORT", 8082),
                port(environment, "TIREK_FUNDING_PORT", 8083),
                port(environment, "TIREK_SIGN_IN_PORT", 8089),
                port(environment, "TIREK_DATABASE_PORT", 15432));
    }

    /// Six ports nobody listens on now, below those the operating system hands out by itself, so that a service
    /// that is stopped finds its port free again.
    public static Ports free() {
        Set<Integer> found = new LinkedHashSet<>();
        while (found.size() < 6) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST_FREE_PORT, HIGHEST_FREE_PORT);
            if (isFree(candidate)) {
                found.add(candidate);
            }
        }
        List<Integer> ports = List.copyOf(found);
        return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4), ports.get(5));
    }

    /// The port of a part.
    public int of(Part part) {
        return switch (part) {
            case HUB_SCHOOL -> hubSchool;
            case TRAINING -> training;
            case FUNDING -> funding;
            case GATEWAY -> gateway;
        };
    }

    /// Refuses to go on when something listens on one of the ports already.
    void requireFree() {
        requireFree(gateway, "the gateway", "TIREK_GATEWAY_PORT");
        requireFree(hubSchool, "the hub-school service", "TIREK_HUB_SCHOOL_PORT");
        requireFree(training, "the training service", "TIREK_TRAINING_PORT");
        requireFree(funding, "the funding service", "TIREK_FUNDING_PORT");
        requireFree(signIn, "the sign-in server", "TIREK_SIGN_IN_PORT");
        requireFree(database, "the database", "TIREK_DATABASE_PORT");
    }

    private static void requireFree(int port, String user, String variable) {
        if (!isFree(port)) {
            throw new CannotStart("Port %d, which %s needs, is taken: free it, or set %s to another port."
                    .formatted(port, user, variable));
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int port(Map<String, String> environment, String variable, int standard) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return standard;
        }
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, together with numbers out of range.
        }
        throw new CannotStart("%s is \"%s\", which is not a port (1 to 65535).".formatted(variable, value));
    }
}
