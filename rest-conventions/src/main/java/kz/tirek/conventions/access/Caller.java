package kz.tirek.conventions.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who calls.
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    @Inject
    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The token's subject: stable, and what maker-checker compares.
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /// A name for people: the token's `name`, else `preferred_username`, else the subject.
    public String name() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            for (String claim : List.of("name", "preferred_username")) {
                if (token.getClaim(claim) instanceof String text && !text.isBlank()) {
                    return text;
                }
            }
        }
        return subject();
    }

    /// The roles of the token.
    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /// KATO codes of the token's `territories` claim; a coordinator acts in these and everything below them.
    public Set<String> territories() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Set.of();
        }
        Object claim = token.getClaim("territories");
        return switch (claim) {
            case JsonArray array ->
                array.stream()
                        .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                        .collect(Collectors.toCollection(TreeSet::new));
            case Collection<?> values ->
                values.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
            case null, default -> Set.of();
        };
    }

    /// Whether this caller is held to territories: a coordinator who is not a fund officer as well.
    public boolean isHeldToTerritories() {
        return has(Role.COORDINATOR) && !has(Role.FUND_OFFICER);
    }

    /// Whether the caller may act on a record whose territory and those above it are `katoPath`.
    public boolean mayActIn(Collection<String> katoPath) {
        return !isHeldToTerritories() || !Collections.disjoint(territories(), katoPath);
    }

    /// Refuses a coordinator whose token names no territory of `katoPath`, the codes from the region down to the
    /// record's own.
    public void requireTerritory(Collection<String> katoPath) {
        if (!mayActIn(katoPath)) {
            throw CommonProblem.OUTSIDE_TERRITORY.refuse(
                    String.join(" / ", katoPath), String.join(", ", territories()));
        }
    }
}
