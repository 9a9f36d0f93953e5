package kz.tirek.conventions.version;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import kz.tirek.conventions.problem.CommonProblem;

/// The `If-Match` of the request under way.
@RequestScoped
public class Precondition {

    private Set<String> tags = Set.of();

    void expect(Set<String> entityTags) {
        tags = entityTags;
    }

    /// Refuses the request unless the caller knows version `current` of the resource. Call it right after loading,
    /// before any rule
    /// of state: who is not up to date learns that first.
    ///
    /// The version of an entity grows when Hibernate flushes: flush before making the view of a change.
    public void require(long current) {
        if (!tags.contains("*") && !tags.contains(tag(current))) {
            throw CommonProblem.STALE_VERSION.refuse();
        }
    }

    /// The same for a view.
    public void require(Versioned current) {
        require(current.version());
    }

    /// The entity tag of a version.
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
