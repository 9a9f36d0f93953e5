package kz.tirek.training.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.training.TrainingProblem;

/// The schools training knows.
@ApplicationScoped
public class Schools implements PanacheRepositoryBase<School, UUID> {

    private final SchoolFeed feed;

    @Inject
    Schools(SchoolFeed feed) {
        this.feed = feed;
    }

    /// The school a body names. One that is not here yet is asked for before it is refused.
    ///
    /// @param pointer JSON pointer to the id in the body
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE or REPLICA_LATE
    public School known(UUID id, String pointer) {
        return present(id)
                .or(() -> {
                    feed.catchUp();
                    return present(id);
                })
                .orElseThrow(() -> feed.late(pointer, id));
    }

    /// The school a body names for something new, which a closed school does not take.
    ///
    /// @param pointer JSON pointer to the id in the body
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, REPLICA_LATE or SCHOOL_CLOSED
    public School active(UUID id, String pointer) {
        return active(known(id, pointer), pointer);
    }

    /// The schools rows of a file name by their codes.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE or SCHOOL_CLOSED
    public Map<String, School> coded(Collection<String> codes, String pointer) {
        Map<String, School> coded = list("code in ?1 and not removed", Set.copyOf(codes)).stream()
                .collect(Collectors.toMap(School::code, Function.identity(), (one, other) -> one));
        for (String code : codes) {
            School school = coded.get(code);
            if (school == null) {
                throw CommonProblem.UNKNOWN_REFERENCE.refuse("school", code).at(pointer);
            }
            active(school, pointer);
        }
        return coded;
    }

    /// KATO codes from the region down to the territory of a school that is referred to.
    public List<String> territoryPath(UUID id) {
        return findById(id).territoryPath();
    }

    /// The same of a school that a replica names, which may not be here.
    public List<String> pathOf(UUID id) {
        return findByIdOptional(id).map(School::territoryPath).orElse(List.of());
    }

    private static School active(School school, String pointer) {
        if (school.isClosed()) {
            throw TrainingProblem.SCHOOL_CLOSED.refuse().at(pointer);
        }
        return school;
    }

    private Optional<School> present(UUID id) {
        return findByIdOptional(id).filter(school -> !school.isRemoved());
    }
}
