package kz.tirek.training.trainingneed;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.training.hubschool.MethodStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far training got at a hub school and the schools it mentors, since the method began there.
@Schema(
        name = "HubTrainingCoverageEntry",
        description = "How far training got at a hub school and the schools it mentors, since the method began there")
record HubCoverageEntry(
        @Schema(description = "Id of the hub school", examples = "0198c5a0-0000-7000-8000-000000000030")
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "Id of the school that is the hub", examples = "0198c5a0-0000-7000-8000-000000000010")
        UUID schoolId,

        @Schema(description = "Where the method is on the day; missing outside its stages", examples = "SUPPORT")
        @Nullable
        MethodStage stage,

        @Schema(
                description =
                        "Since when training counts: the first day of the first stage, or the day it came into the"
                                + " programme; missing while neither is recorded",
                examples = "2022-12-05")
        @Nullable
        LocalDate since,

        @Schema(description = "Schools it mentors on the day", examples = "4")
        int mentoredSchools,

        @Schema(description = "Teachers of the hub who completed a course or an internship since")
        Share ownTrained,

        @Schema(
                description = "Teachers of the mentored schools who completed one since, or whom teachers of the hub"
                        + " trained")
        Share mentoredReached) {

    HubCoverageEntry withoutFew() {
        return new HubCoverageEntry(
                hubSchoolId,
                hubSchoolCode,
                schoolId,
                stage,
                since,
                mentoredSchools,
                ownTrained.withoutFew(),
                mentoredReached.withoutFew());
    }
}
