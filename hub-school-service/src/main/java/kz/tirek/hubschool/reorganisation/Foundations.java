package kz.tirek.hubschool.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private final Reorganisations reorganisations;
    private final EntityManager entities;

    @Inject
    Foundations(Reorganisations reorganisations, EntityManager entities) {
        this.reorganisations = reorganisations;
        this.entities = entities;
    }

    /// Later reorganisations of the same schools, a new name corrected since, and what a founded school has got since.
    ///
    /// @param schools by id, locked
    List<BuiltUpon> of(Reorganisation reorganisation, Map<UUID, School> schools) {
        List<BuiltUpon> found = new ArrayList<>();
        reorganisations.after(reorganisation)
                .forEach(later -> found.add(new BuiltUpon(Reorganising.RESOURCE, later.id(), later.code())));
        for (ReorganisedSchool one : reorganisation.schools()) {
            School school = schools.get(one.schoolId());
            if (found.isEmpty() && one.newName() != null && !(school.name().equals(one.newName()) && school.isActive())) {
                found.add(new BuiltUpon("school", school.id(), school.code()));
            }
            if (one.founded()) {
                found.addAll(recordsOf(school, reorganisation));
            }
        }
        return found;
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
