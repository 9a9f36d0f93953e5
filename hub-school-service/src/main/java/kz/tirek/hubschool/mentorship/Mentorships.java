package kz.tirek.hubschool.mentorship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.school.School;

/// All mentorships.
@ApplicationScoped
class Mentorships implements PanacheRepositoryBase<Mentorship, UUID> {

    Mentorship at(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /// The ids of the two schools of a mentorship.
    record Parties(UUID hubSchoolId, UUID schoolId) {}

    Parties parties(UUID id) {
        return find("select m.hubSchool.id, m.school.id from Mentorship m where m.id = ?1", id)
                .project(Parties.class)
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    List<Mentorship> by(HubSchool hub) {
        return list("hubSchool", hub);
    }

    /// How many of a hub go on after a day.
    long openAfter(HubSchool hub, LocalDate day) {
        return count("hubSchool = ?1 and (endsOn is null or endsOn > ?2)", hub, day);
    }

    /// How many of a mentored school go on after a day.
    long openAfter(School school, LocalDate day) {
        return count("school = ?1 and (endsOn is null or endsOn > ?2)", school, day);
    }
}
