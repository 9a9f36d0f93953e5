package kz.tirek.training.internship;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.conventions.list.Listing;
import kz.tirek.training.teacher.Subject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which internships are asked for, and in which order.
@SuppressWarnings("NullAway.Init")
public class InternshipFilter {

    @Parameter(description = "Id of the teacher", example = "0198c5a0-0000-7000-8000-000000000004")
    @QueryParam("teacher")
    @Nullable
    UUID teacher;

    @Parameter(description = "Id of the teacher who supervises them", example = "0198c5a0-0000-7000-8000-000000000014")
    @QueryParam("supervisor")
    @Nullable
    UUID supervisor;

    @Parameter(description = "Id of the host school", example = "0198c5a0-0000-7000-8000-000000000010")
    @QueryParam("hostSchool")
    @Nullable
    UUID hostSchool;

    @Parameter(description = "Id of the provider", example = "0198c5a0-0000-7000-8000-000000000001")
    @QueryParam("provider")
    @Nullable
    UUID provider;

    @Parameter(description = "Id of the course run they are part of", example = "0198c5a0-0000-7000-8000-000000000003")
    @QueryParam("courseRun")
    @Nullable
    UUID courseRun;

    @Parameter(description = "What they are about", example = "SUBJECT")
    @QueryParam("kind")
    @Nullable
    InternshipKind kind;

    @Parameter(description = "The subject", example = "PHYSICS")
    @QueryParam("subject")
    @Nullable
    Subject subject;

    @Parameter(description = "Where they stand", example = "RUNNING")
    @QueryParam("status")
    @Nullable
    InternshipStatus status;

    @Parameter(description = "Those that end on this day or later", example = "2026-01-01")
    @QueryParam("from")
    @Nullable
    LocalDate from;

    @Parameter(description = "Those that begin on this day or earlier", example = "2026-12-31")
    @QueryParam("until")
    @Nullable
    LocalDate until;

    @Parameter(description = "KATO code; the teacher's or the host school lies in it", example = "273600000")
    @QueryParam("territory")
    @Kato
    @Nullable
    String territory;

    @Parameter(description = "Prefix and fuzzy search over the host's names", example = "физика")
    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Nullable
    String q;

    @Parameter(description = "Order of the list", example = "FROM_DESC")
    @QueryParam("sort")
    @DefaultValue("FROM_DESC")
    InternshipSort sort;

    Listing<Internship> narrow(Listing<Internship> internships, Caller caller) {
        internships
                .whereIf(teacher, "e.teacherId = :teacher", "teacher")
                .whereIf(supervisor, "e.supervisorTeacherId = :supervisor", "supervisor")
                .whereIf(hostSchool, "e.hostSchoolId = :hostSchool", "hostSchool")
                .whereIf(provider, "e.providerId = :provider", "provider")
                .whereIf(courseRun, "e.courseRunId = :courseRun", "courseRun")
                .whereIf(kind, "e.kind = :kind", "kind")
                .whereIf(subject, "e.subject = :subject", "subject")
                .whereIf(status, "e.status = :status", "status")
                .whereIf(from, "e.endsOn >= :from", "from")
                .whereIf(until, "e.startsOn <= :until", "until")
                .whereIf(territory, "function(array_has as Boolean, e.territories, :territory) = true", "territory")
                .whereIf(
                        q == null || q.isBlank() ? null : q,
                        "function(name_or_words_match as Boolean, e.hostSearch, e.hostWords, :q) = true",
                        "q")
                .sort(sort);
        return Reach.narrow(internships, caller);
    }
}
