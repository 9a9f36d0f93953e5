package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.training.hubschool.MethodStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far training got at a hub school and the schools it mentors, stage by stage.
@Schema(
        name = "HubTrainingCoverage",
        description = "How far training got at a hub school and the schools it mentors, stage by stage of the method")
record HubCoverageView(
        @Schema(description = "Id of the hub school", examples = "0198c5a0-0000-7000-8000-000000000030")
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "Id of the school that is the hub", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId,

        @Schema(description = "The day", examples = "2026-09-01")
        LocalDate asOf,

        @Schema(description = "Schools it mentors on the day", examples = "4")
        int mentoredSchools,

        @Schema(description = "The stages that are recorded or planned, in order")
        List<Stage> stages) {

    /// A stage of the method.
    @Schema(
            name = "HubTrainingStage",
            description = "A stage of the method: who of those that work there on the day was trained in it")
    record Stage(
            @Schema(examples = "INTENSIVE_TRAINING") MethodStage stage,

            @Schema(description = "The first day", examples = "2023-01-09")
            LocalDate from,

            @Schema(description = "The last day; missing while it goes on", examples = "2023-07-07") @Nullable
            LocalDate until,

            @Schema(
                    description = "Whether these are the days of the plan, because it has not begun",
                    examples = "false")
            boolean planned,

            @Schema(description = "Teachers of the hub who completed a course or an internship in it")
            Share ownTrained,

            @Schema(description = "Teachers of the mentored schools who completed a course or an internship in it")
            Share mentoredTrained,

            @Schema(
                    description =
                            "Teachers of the mentored schools who completed one, or whom teachers of the hub trained,"
                                    + " in it")
            Share mentoredReached) {}
}
