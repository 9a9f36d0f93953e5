package kz.tirek.stack.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.tirek.stack.Secrets;

/// Programs that sign in for themselves, with client credentials.
public enum Client {
    HUB_SCHOOL("hub-school-service", "service"),
    TRAINING("training-service", "service"),
    FUNDING("funding-service", "service"),
    /// A system of a ministry.
    MINISTRY("ministry-system", "ministry");

    private final String id;
    private final String role;

    Client(String id, String role) {
        this.id = id;
        this.role = role;
    }

    public String id() {
        return id;
    }

    public String role() {
        return role;
    }

    /// Its secret in this data folder.
    public String secret(Secrets secrets) {
        return secrets.password("client." + id);
    }

    /// The client of that id; the services' clients are called as their modules.
    public static Optional<Client> withId(String id) {
        return Stream.of(values()).filter(client -> client.id.equals(id)).findFirst();
    }

    static Optional<Client> withRole(String role) {
        return Stream.of(values()).filter(client -> client.role.equals(role)).findFirst();
    }

    Map<String, Object> claims() {
        return Map.of("preferred_username", id, "name", id, "groups", List.of(role), "territories", List.of());
    }
}
