package kz.tirek.training.courserun;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Tenge;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import kz.tirek.training.course.TeachingLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is stated of a course run.
@Schema(description = "What is stated of a course run")
record NewCourseRun(
        @Schema(description = "The course that is held", examples = "0198c5a0-0000-7000-8000-000000000002") @NotNull
        UUID courseId,

        @Schema(description = "First day", examples = "2026-03-02") @NotNull
        LocalDate from,

        @Schema(description = "Last day", examples = "2026-03-13") @NotNull
        LocalDate until,

        @NotNull @Valid Venue venue,

        @Schema(description = "Places", examples = "25") @NotNull @Min(1) @Max(10_000)
        Integer capacity,

        @Schema(
                description = "Organisation that holds the run; needed before it opens",
                examples = "Nazarbayev Intellectual Schools")
        @Size(min = 1, max = 300)
        @Nullable
        String host,

        @Schema(description = "Needed before the run opens") @Valid @Nullable
        Basis basis,

        @Schema(
                description =
                        "The agenda, in any order; a session stays the same one if its id is given, or its day and beginning",
                defaultValue = "[]")
        @Size(max = 500)
        List<@NotNull @Valid NewSession> sessions,

        @Schema(
                description = "What one place costs, tenge as a decimal string; left out where it is free of charge",
                examples = "45000.00")
        @Tenge
        @Nullable
        String price,

        @Schema(description = "The language it is held in, one of the course's", examples = "KAZAKH") @Nullable
        TeachingLanguage language) {

    private static final Text DATES = new Text(
            "соңғы күні бірінші күнінен бұрын болмауы тиіс",
            "последний день не может быть раньше первого",
            "the last day must not be before the first");
    private static final Text VENUE = new Text(
            "мектеп, орын немесе сілтеме көрсетілуі тиіс",
            "нужно указать школу, место или ссылку",
            "a school, a place or a link is needed");
    private static final Text DAY =
            new Text("күн іс-шара күндерінен тыс", "день вне дат мероприятия", "the day is outside the run's dates");
    private static final Text TIMES = new Text(
            "аяқталуы басталуынан кейін болуы тиіс",
            "окончание должно быть позже начала",
            "the end must be after the beginning");

    NewCourseRun {
        sessions = sessions == null ? List.of() : sessions;
    }

    static NewCourseRun of(CourseRun run) {
        return new NewCourseRun(
                run.courseId(),
                run.from(),
                run.until(),
                run.venue(),
                run.capacity(),
                run.host(),
                run.basis(),
                run.sessions().stream().map(NewSession::of).toList(),
                run.price() == null ? null : run.price().toString(),
                run.language());
    }

    /// Refuses what contradicts itself, with every contradiction at once.
    NewCourseRun consistent() {
        List<FieldFault> faults = new ArrayList<>();
        if (until.isBefore(from)) {
            faults.add(new FieldFault("/until", "dates-out-of-order", DATES));
        }
        if (!venue.namesAPlace()) {
            faults.add(new FieldFault("/venue", "venue-missing", VENUE));
        }
        for (int index = 0; index < sessions.size(); index++) {
            NewSession session = sessions.get(index);
            if (session.day().isBefore(from) || session.day().isAfter(until)) {
                faults.add(new FieldFault("/sessions/" + index + "/day", "outside-run", DAY));
            }
            if (!session.begins().isBefore(session.ends())) {
                faults.add(new FieldFault("/sessions/" + index + "/ends", "times-out-of-order", TIMES));
            }
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        return this;
    }
}
