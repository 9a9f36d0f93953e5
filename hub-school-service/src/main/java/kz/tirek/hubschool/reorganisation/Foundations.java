package kz.tirek.hubschool.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.hubschool.school.Continuation.Moved;
import kz.tirek.hubschool.school.School;
import org.hibernate.Session;

/// Finds what was built upon a reorganisation, apart from the records it moved itself.
@ApplicationScoped
class Foundations {

    /// Records made or changed since, and still there, that name a school the reorganisation founded. Proposals bind
    /// nobody until they are accepted; then there are mentorships.
    private static final String RECORDS_OF_A_FOUNDED_SCHOOL = """
            select distinct c.resource_type, c.resource_id
            from change c
            where c.sequence > (select max(sequence) from change
                                where resource_type = 'reorganisation' and resource_id = :reorganisation)
              and c.resource_type not in ('school', 'reorganisation', 'mentorship-proposal')
              and c.representation::text like '%' || :school || '%'
              and not exists (select from change gone
                              where gone.resource_type = c.resource_type and gone.resource_id = c.resource_id
                                and gone.operation = 'DELETED')
            order by c.resource_type, c.resource_id""";

    /// The version of a record that says the same now as when the reorganisation was recorded.
    private static final String VERSION_OF_AN_UNCHANGED_RECORD = """
            select cast(present.representation ->> 'version' as bigint)
            from (select representation from change
                  where resource_type = :type and resource_id = :id
                  order by sequence desc limit 1) as present
            join (select representation from change
                  where resource_type = :type and resource_id = :id
                    and sequence < (select min(sequence) from change
                                    where resource_type = 'reorganisation' and resource_id = :reorganisation)
                  order by sequence desc limit 1) as past
              on present.representation - 'version' = past.representation - 'version'""";

    private final Reorganisations reorganisations;
    private final EntityManager entities;

    @Inject
    Foundations(Reorganisations reorganisations, EntityManager entities) {
        this.reorganisations = reorganisations;
        this.entities = entities;
    }

    /// Later reorganisations of the same schools, a new name corrected since, and what a founded school has got
    /// since.
    ///
    /// @param schools by id, locked
    List<BuiltUpon> of(Reorganisation reorganisation, Map<UUID, School> schools) {
        List<BuiltUpon> found = new ArrayList<>();
        reorganisations
                .after(reorganisation)
                .forEach(later -> found.add(new BuiltUpon(Reorganising.RESOURCE, later.id(), later.code())));
        for (ReorganisedSchool one : reorganisation.schools()) {
            School school = Objects.requireNonNull(schools.get(one.schoolId()));
            if (found.isEmpty()
                    && one.newName() != null
                    && !(school.name().equals(one.newName()) && school.isActive())) {
                found.add(new BuiltUpon("school", school.id(), school.code()));
            }
            if (one.founded()) {
                found.addAll(recordsOf(school, reorganisation));
            }
        }
        return found;
    }

    /// A move with the versions its records have now where they say what they said then: a later reorganisation that
    /// moved them on and was undone left them as they were, but for their versions.
    Moved moved(RecordMove move, Reorganisation reorganisation) {
        return move.moved(
                version(move.resourceType(), move.recordId(), reorganisation).orElse(move.recordVersion()),
                move.successorId() == null
                        ? null
                        : version(move.resourceType(), move.successorId(), reorganisation)
                                .orElse(move.successorVersion()));
    }

    private Optional<Long> version(String type, UUID id, Reorganisation reorganisation) {
        return entities.unwrap(Session.class)
                .createNativeQuery(VERSION_OF_AN_UNCHANGED_RECORD, Long.class)
                .setParameter("type", type)
                .setParameter("id", id)
                .setParameter("reorganisation", reorganisation.id())
                .uniqueResultOptional();
    }

    private List<BuiltUpon> recordsOf(School school, Reorganisation reorganisation) {
        List<Object[]> rows = entities.unwrap(Session.class)
                .createNativeQuery(RECORDS_OF_A_FOUNDED_SCHOOL, Object[].class)
                .setParameter("reorganisation", reorganisation.id())
                .setParameter("school", school.id().toString())
                .getResultList();
        return rows.stream()
                .map(row -> new BuiltUpon((String) row[0], (UUID) row[1], String.valueOf(row[1])))
                .toList();
    }
}
