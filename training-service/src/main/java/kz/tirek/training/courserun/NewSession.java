package kz.tirek.training.courserun;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is stated of one item of a run's agenda.
@Schema(name = "NewCourseRunSession", description = "One item of the agenda")
record NewSession(
        @Schema(
                description = "Of a session that stays; left out for a new one",
                examples = "0198c5a0-0000-7000-8000-000000000031")
        @Nullable
        UUID id,

        @Schema(examples = "2026-03-02") @NotNull LocalDate day,

        @Schema(description = "Local time in Almaty", format = "time", examples = "10:00:00") @NotNull
        LocalTime begins,

        @Schema(description = "Local time in Almaty", format = "time", examples = "11:30:00") @NotNull
        LocalTime ends,

        @Schema(examples = "Interactive teaching methods") @NotBlank @Size(max = 500)
        String topic,

        @Schema(description = "Who speaks, as announced", examples = "[\"A. Speaker\"]") @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> speakers,

        @Schema(examples = "204") @Size(min = 1, max = 100) @Nullable
        String room) {

    NewSession {
        speakers = speakers == null ? List.of() : speakers;
    }

    static NewSession of(RunSession session) {
        return new NewSession(
                session.id(),
                session.day(),
                session.begins(),
                session.ends(),
                session.topic(),
                session.speakers(),
                session.room());
    }
}
