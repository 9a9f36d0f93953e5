package kz.tirek.training.courserun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.training.course.TeachingLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A course run as the API shows it. Its places in numbers are at `/course-runs/{id}/places`, as they change without
/// the run changing.
@Schema(name = "CourseRun", description = "A course run")
record CourseRunView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000003")
        UUID id,

        @Schema(description = "Code for people", examples = "R-2026-0017")
        String code,

        @Schema(description = "The course that is held", examples = "0198c5a0-0000-7000-8000-000000000002")
        UUID courseId,

        @Schema(description = "First day", examples = "2026-03-02")
        LocalDate from,

        @Schema(description = "Last day", examples = "2026-03-13")
        LocalDate until,

        Venue venue,
        @Schema(description = "Places", examples = "25") int capacity,

        @Schema(description = "Organisation that holds the run", examples = "Nazarbayev Intellectual Schools") @Nullable
        String host,

        @Nullable Basis basis,
        @Schema(description = "The agenda by time") List<SessionView> sessions,

        @Schema(description = "What one place costs; missing where it is free of charge", examples = "45000.00")
        @Nullable
        Money price,

        @Schema(description = "The language it is held in", examples = "KAZAKH") @Nullable
        TeachingLanguage language,

        @Schema(examples = "OPEN") RunStatus status,

        @Schema(description = "Why it was cancelled", examples = "Too few applications") @Nullable
        String cancellationReason,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static CourseRunView of(CourseRun run) {
        return new CourseRunView(
                run.id(),
                run.code(),
                run.courseId(),
                run.from(),
                run.until(),
                run.venue(),
                run.capacity(),
                run.host(),
                run.basis(),
                run.sessions().stream().map(SessionView::of).toList(),
                run.price(),
                run.language(),
                run.status(),
                run.cancellationReason(),
                run.createdAt(),
                run.version());
    }

    /// What the feed, the history and the ministry are told: without the speakers, who are persons.
    CourseRunView published() {
        return new CourseRunView(
                id,
                code,
                courseId,
                from,
                until,
                venue,
                capacity,
                host,
                basis,
                sessions.stream().map(SessionView::withoutSpeakers).toList(),
                price,
                language,
                status,
                cancellationReason,
                createdAt,
                version);
    }
}
