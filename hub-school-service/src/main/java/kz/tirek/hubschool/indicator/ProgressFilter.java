package kz.tirek.hubschool.indicator;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which progress is asked for.
@SuppressWarnings("NullAway.Init")
public class ProgressFilter {

    @Parameter(description = "The day, not in the future; today where nothing is said", example = "2025-12-31")
    @QueryParam("asOf")
    @Nullable
    LocalDate asOf;

    @Parameter(
            description =
                    "One hub school: indicators of hub schools, and those of the programme that can be computed for"
                            + " one, without the programme's baseline and targets",
            example = "01890a5d-ac96-774b-bcce-b302099a8058")
    @QueryParam("hubSchool")
    @Nullable
    UUID hubSchool;

    @Parameter(description = "The task of the programme", example = "EQUIPMENT")
    @QueryParam("task")
    @Nullable
    ProgrammeTask task;
}
