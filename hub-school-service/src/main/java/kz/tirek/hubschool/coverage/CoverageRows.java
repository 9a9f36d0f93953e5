package kz.tirek.hubschool.coverage;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the rows behind figures are found.
@Schema(description = "Where the rows behind the figures are found")
record CoverageRows(
        @Schema(
                description = "The schools of `underfilledSchools`; with `&covered=true` those of `covered`",
                examples = "/api/v1/mentorships/coverage/schools?asOf=2026-09-01&territory=150000000")
        String schools,

        @Schema(
                description = "The schools of `uncovered`",
                examples = "/api/v1/mentorships/coverage/uncovered-schools?asOf=2026-09-01&territory=150000000")
        String uncoveredSchools,

        @Schema(
                description = "The hub schools of `hubs`, each with its capacity, mentorships and places left",
                examples = "/api/v1/mentorships/coverage/hubs?asOf=2026-09-01&territory=150000000")
        String hubs,

        @Schema(
                description = "The hub schools of `hubsOverCapacity`",
                examples = "/api/v1/mentorships/coverage/hubs-over-capacity?asOf=2026-09-01&territory=150000000")
        String hubsOverCapacity) {

    static CoverageRows of(LocalDate asOf, @Nullable String territory, boolean directly) {
        String query = "?asOf=" + asOf + (territory == null ? "" : "&territory=" + territory)
                + (directly ? "&directly=true" : "");
        String path = "/api/v1/mentorships/coverage/";
        return new CoverageRows(
                path + "schools" + query,
                path + "uncovered-schools" + query,
                path + "hubs" + query,
                path + "hubs-over-capacity" + query);
    }
}
