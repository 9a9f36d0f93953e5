package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much of a gap a remote class teaches, and to how many pupils.
@Schema(name = "RemoteClassGap", description = "How much of a gap a remote class teaches, and to how many pupils")
record NewRemoteClassGap(
        @Schema(
                description = "A gap of the class's subject, with a grade and a day in common",
                examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        @NotNull
        UUID teachingGapId,

        @Schema(description = "Pupils who take part", examples = "9") @NotNull @Min(0) @Max(5000)
        Integer pupils,

        @Schema(description = "Hours a week of the gap that it teaches", examples = "3") @NotNull @Min(1) @Max(100)
        Integer hoursPerWeek,

        @Schema(description = "Their first day, where it is not that of the class", examples = "2026-01-12") @Nullable
        LocalDate from,

        @Schema(description = "Their last day, where it is not that of the class", examples = "2026-03-31") @Nullable
        LocalDate until) {

    static NewRemoteClassGap of(GapShare share) {
        return new NewRemoteClassGap(
                share.gap().id(), share.pupils(), share.hoursPerWeek(), share.from(), share.until());
    }
}
