package kz.tirek.training.internship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;

/// The diaries of all internships.
@ApplicationScoped
class DiaryEntries implements PanacheRepositoryBase<DiaryEntry, UUID> {

    /// The entry at an address; NOT_FOUND where the internship has no such entry.
    DiaryEntry get(Internship internship, UUID id) {
        return findByIdOptional(id)
                .filter(entry -> entry.internshipId().equals(internship.id()))
                .orElseThrow(CommonProblem.NOT_FOUND::refuse);
    }

    boolean hasDay(Internship internship, LocalDate day) {
        return count("internshipId = ?1 and day = ?2", internship.id(), day) > 0;
    }

    List<DiaryEntry> of(Internship internship) {
        return list("internshipId = ?1 order by day", internship.id());
    }
}
