package kz.tirek.training.cascade;

import java.util.UUID;
import kz.tirek.training.cascade.ReachView.Reached;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far the knowledge of a hub school was passed on by a day.
@Schema(name = "CascadeHubReach", description = "How far the knowledge of a hub school was passed on by a day")
record HubReachView(
        @Schema(description = "Id of the hub school", examples = "0198c5a0-0000-7000-8000-000000000030")
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "Schools it mentors on the day", examples = "4")
        int mentoredSchools,

        @Schema(description = "Whom its cascades reached") Reached reached,

        @Schema(description = "The farthest generation; missing where there is none", examples = "2") @Nullable
        Integer farthestGeneration) {}
