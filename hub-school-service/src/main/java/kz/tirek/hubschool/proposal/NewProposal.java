package kz.tirek.hubschool.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.conventions.identifier.Kato;
import kz.tirek.hubschool.mentorship.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a proposal is asked for.
@Schema(description = "What a proposal is asked for")
record NewProposal(
        @Schema(
                description =
                        "KATO code: place the schools there and in everything below it; the whole country if missing",
                examples = "150000000")
        @Kato
        @Nullable
        String territory,

        @Schema(
                description =
                        "KATO code: by hub schools there and in everything below it; any hub school of the country if missing",
                examples = "270000000")
        @Kato
        @Nullable
        String hubTerritory,

        @Schema(description = "The first day of the mentorships", examples = "2026-12-01") @NotNull
        LocalDate startsOn,

        @Schema(description = "Their last day; missing while the end is open", examples = "2029-05-31") @Nullable
        LocalDate until,

        @Schema(description = "The greatest distance between a hub school and a school it mentors", examples = "300")
        @Positive
        @Max(5000)
        @Nullable
        Integer maxKilometres,

        @Schema(description = "A remark", examples = "2026–2029 кезеңіне") @Size(min = 1, max = 2000) @Nullable
        String note) {

    Period period() {
        return new Period(startsOn, until);
    }
}
