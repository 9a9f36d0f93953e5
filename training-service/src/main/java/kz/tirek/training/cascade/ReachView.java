package kz.tirek.training.cascade;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far knowledge was passed on by a day.
@Schema(name = "CascadeReach", description = "How far knowledge was passed on by a day: only what counts")
record ReachView(
        @Schema(description = "The day", examples = "2026-09-01")
        LocalDate asOf,

        @Schema(description = "The hub school; missing for all", examples = "0198c5a0-0000-7000-8000-000000000030")
        @Nullable
        UUID hubSchoolId,

        @Schema(description = "Schools mentored on the day, by this hub school or by any", examples = "4")
        int mentoredSchools,

        @Schema(description = "All of it") Reached total,

        @Schema(description = "By the generation in which a teacher was first reached")
        List<Part> byGeneration,

        @Schema(description = "By the region of the teachers' schools; whoever moved counts in both")
        List<Part> byRegion,

        @Schema(description = "By generation and region") List<Part> byGenerationAndRegion) {

    /// Whom a cascade reached.
    @Schema(name = "CascadeReached", description = "Whom cascades reached")
    record Reached(
            @Schema(description = "Cascades", examples = "11")
            int cascades,

            @Schema(description = "Different schools", examples = "4")
            int schools,

            @Schema(description = "Different teachers", examples = "57") @Nullable
            Integer teachers,

            @Schema(description = "Whether the teachers are left out because they are fewer than five")
            boolean suppressed) {

        private static final int FEWEST = 5;

        Reached withoutFew() {
            return teachers != null && teachers > 0 && teachers < FEWEST ? withoutTeachers() : this;
        }

        Reached withoutTeachers() {
            return new Reached(cascades, schools, null, true);
        }
    }

    /// A part of it.
    @Schema(name = "CascadeReachPart", description = "A part of whom cascades reached")
    record Part(
            @Schema(description = "1 for those whom teachers of the hub trained", examples = "1") @Nullable
            Integer generation,

            @Schema(description = "KATO code of the region", examples = "150000000") @Nullable
            String region,

            @Schema(description = "The region's names; missing while they have not arrived yet") @Nullable
            Name regionName,

            Reached reached) {

        Part shown(Reached other) {
            return new Part(generation, region, regionName, other);
        }
    }
}
