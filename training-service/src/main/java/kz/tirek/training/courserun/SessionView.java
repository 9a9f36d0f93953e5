package kz.tirek.training.courserun;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One item of a run's agenda as the API shows it.
@Schema(name = "CourseRunSession", description = "One item of the agenda")
record SessionView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000031")
        UUID id,

        @Schema(examples = "2026-03-02") LocalDate day,

        @Schema(description = "Local time in Almaty", format = "time", examples = "10:00:00")
        LocalTime begins,

        @Schema(description = "Local time in Almaty", format = "time", examples = "11:30:00")
        LocalTime ends,

        @Schema(examples = "Interactive teaching methods") String topic,

        @Schema(description = "Who speaks, as announced", examples = "[\"A. Speaker\"]")
        List<String> speakers,

        @Schema(examples = "204") @Nullable String room) {

    static SessionView of(RunSession session) {
        return new SessionView(
                session.id(),
                session.day(),
                session.begins(),
                session.ends(),
                session.topic(),
                session.speakers(),
                session.room());
    }

    SessionView withoutSpeakers() {
        return new SessionView(id, day, begins, ends, topic, List.of(), room);
    }
}
