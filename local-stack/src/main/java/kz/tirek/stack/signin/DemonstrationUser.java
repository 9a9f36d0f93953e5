package kz.tirek.stack.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The people who can sign in locally, one for each role, and a second approver: some payments need two. Nobody has a
/// password: the server listens on loopback only.
public enum DemonstrationUser {
    FUND_OFFICER("fund-officer", "Demonstration fund officer"),
    FUND_APPROVER("fund-approver", "Demonstration fund approver"),
    SECOND_APPROVER("second-approver", "Demonstration second fund approver", "fund-approver"),
    FUND_TREASURER("fund-treasurer", "Demonstration fund treasurer"),
    /// Burlin district (West Kazakhstan) and Aktobe region.
    COORDINATOR("coordinator", "Demonstration coordinator", "coordinator", "273600000", "150000000"),
    AUDITOR("auditor", "Demonstration auditor"),
    ADMINISTRATOR("administrator", "Demonstration administrator");

    private final String userName;
    private final String fullName;
    private final String role;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> territories;

    DemonstrationUser(String role, String fullName) {
        this(role, fullName, role);
    }

    DemonstrationUser(String userName, String fullName, String role, String... territories) {
        this.userName = userName;
        this.fullName = fullName;
        this.role = role;
        this.territories = List.of(territories);
    }

    /// The name the user signs in by: the role, where nobody else has it.
    public String userName() {
        return userName;
    }

    public String fullName() {
        return fullName;
    }

    /// The user of that name.
    static Optional<DemonstrationUser> named(String name) {
        return Stream.of(values()).filter(user -> user.userName.equals(name)).findFirst();
    }

    /// The claims of the user's tokens besides `sub`.
    Map<String, Object> claims() {
        return Map.of(
                "preferred_username", userName,
                "name", fullName,
                "groups", List.of(role),
                "territories", territories);
    }
}
