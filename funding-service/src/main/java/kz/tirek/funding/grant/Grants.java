package kz.tirek.funding.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// All grants.
@ApplicationScoped
public class Grants implements PanacheRepositoryBase<Grant, UUID> {

    /// The grant a body names at `pointer`.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    public Grant named(UUID id, String pointer) {
        return findByIdOptional(id)
                .orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE
                        .refuse("grant", id.toString())
                        .at(pointer));
    }

    /// The same, where money can be asked from it.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, GRANT_NOT_ACTIVE
    public Grant active(UUID id, String pointer) {
        Grant grant = named(id, pointer);
        grant.requireActive();
        return grant;
    }

    Grant get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The grant with its row locked until the transaction ends, and as it stands then.
    Grant locked(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// The next code of a year, such as `G-2026-0017`. Codes have no gaps: a second grant of the year waits for the
    /// first to commit.
    String nextCode(int year) {
        Number last = (Number) getEntityManager()
                .createNativeQuery("""
                        insert into grant_number as n (year, last) values (?1, 1)
                        on conflict (year) do update set last = n.last + 1 returning last""", Integer.class)
                .setParameter(1, year)
                .getSingleResult();
        return "G-%d-%04d".formatted(year, last.intValue());
    }
}
