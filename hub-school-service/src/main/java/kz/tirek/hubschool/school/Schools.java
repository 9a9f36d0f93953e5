package kz.tirek.hubschool.school;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.InSet;
import kz.tirek.hubschool.territory.Territories;
import org.jspecify.annotations.Nullable;

/// All schools of the registry.
@ApplicationScoped
public class Schools implements PanacheRepositoryBase<School, UUID> {

    /// HQL for "the school at `path` stands in `territory`, a parameter of that name, or below it". The index of a
    /// region has its schools in the order of their names.
    public static String within(String path, @Nullable String territory) {
        return territory != null && Territories.isRegion(territory)
                ? path + ".region = :territory"
                : Territories.among(path);
    }

    /// The same for a list of what schools have, in an order of its own: `path` leads from it to the school.
    public static String ownerWithin(String path, @Nullable String territory) {
        return territory != null && Territories.isRegion(territory)
                ? InSet.of("fk(" + path + ")", "select owner.id from School owner where owner.region = :territory")
                : Territories.among(path);
    }

    /// HQL for "the name of the school at `path` has a word that begins with `q`, a parameter of that name, or its
    /// distinctive words are similar to it".
    public static String matching(String path) {
        return "function(name_or_words_match as Boolean, " + path + ".nameSearch, " + path + ".nameWords, :q) = true";
    }

    /// The school of an address.
    public School at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The school of an address, locked until the transaction ends.
    School lockedAt(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFoundException::new);
    }

    /// The school that a body names at `pointer`, locked until the transaction ends.
    ///
    /// @param lock PESSIMISTIC_READ keeps the school as it is; PESSIMISTIC_WRITE also keeps others from
    ///         doing the same
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public School named(UUID id, LockModeType lock, String pointer) {
        return findByIdOptional(id, lock)
                .orElseThrow(() ->
                        CommonProblem.UNKNOWN_REFERENCE.refuse("school", id).at(pointer));
    }

    /// What an import needs of a school.
    public record Known(UUID id, @Nullable LocalDate closedOn) {}

    /// The school of a code or a BIN.
    public Optional<Known> known(String codeOrBin) {
        return find("select s.id, s.closedOn from School s where s.code = ?1 or s.bin = ?1", codeOrBin)
                .project(Known.class)
                .firstResultOptional();
    }

    /// The schools right in the territories of these codes.
    List<School> in(Set<String> codes) {
        return list("territory in ?1 order by id", codes);
    }

    /// Whether a school other than `self` has the identifier.
    boolean isTakenFrom(@Nullable UUID self, SchoolIdentifier identifier) {
        return find(
                        "select s.id from School s join s.identifiers i where i.scheme = ?1 and i.value = ?2",
                        identifier.scheme(),
                        identifier.value())
                .project(UUID.class)
                .firstResultOptional()
                .filter(owner -> !owner.equals(self))
                .isPresent();
    }

    /// The next code; numbers are not reused, and one that a failed registration took is left out.
    String nextCode() {
        return nextCodes(1).getFirst();
    }

    /// As many next codes.
    List<String> nextCodes(int many) {
        Query numbers = getEntityManager()
                .createNativeQuery("select nextval('school_number') from generate_series(1, :many)", Long.class)
                .setParameter("many", many);
        List<?> drawn = numbers.getResultList();
        return drawn.stream().map("S-%06d"::formatted).toList();
    }
}
