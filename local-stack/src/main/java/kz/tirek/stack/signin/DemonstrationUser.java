package kz.tirek.stack.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The people who can sign in locally, one for each role. Nobody has a password: the server listens on loopback only.
public enum DemonstrationUser {
    FUND_OFFICER("fund-officer", "Demonstration fund officer"),
    FUND_APPROVER("fund-approver", "Demonstration fund approver"),
    FUND_TREASURER("fund-treasurer", "Demonstration fund treasurer"),
    /// Burlin district (West Kazakhstan) and Aktobe region.
    COORDINATOR("coordinator", "Demonstration coordinator", "273600000", "150000000"),
    AUDITOR("auditor", "Demonstration auditor"),
    ADMINISTRATOR("administrator", "Demonstration administrator");

    private final String role;
    private final String fullName;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> territories;

    DemonstrationUser(String role, String fullName, String... territories) {
        this.role = role;
        this.fullName = fullName;
        this.territories = List.of(territories);
    }

    /// The role, which is the user name as well.
    public String role() {
        return role;
    }

    public String fullName() {
        return fullName;
    }

    /// The user of that name.
    static Optional<DemonstrationUser> named(String name) {
        return Stream.of(values()).filter(user -> user.role.equals(name)).findFirst();
    }

    /// The claims of the user's tokens besides `sub`.
    Map<String, Object> claims() {
        return Map.of(
                "preferred_username", role,
                "name", fullName,
                "groups", List.of(role),
                "territories", territories);
    }
}
