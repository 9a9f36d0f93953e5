package kz.tirek.hubschool.mentorship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mentorship to be begun. Hub and school may lie in different regions.
@Schema(description = "A mentorship to be begun; hub school and mentored school may lie in different regions")
record NewMentorship(
        @Schema(description = "A hub school in the programme", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        @NotNull
        UUID hubSchoolId,

        @Schema(description = "An active, underfilled school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        @NotNull
        UUID schoolId,

        @Schema(description = "The first day", examples = "2026-02-01") @NotNull
        LocalDate from,

        @Schema(description = "The last day; missing while the end is open", examples = "2028-05-31") @Nullable
        LocalDate until,

        @Schema(description = "The document it rests on", examples = "Договор №7 от 20.01.2026")
        @Size(min = 1, max = 500)
        @Nullable
        String basis,

        @Schema(description = "A remark", examples = "Робототехника, ағылшын тілі") @Size(min = 1, max = 2000) @Nullable
        String note) {

    MentorshipTerms terms() {
        return new MentorshipTerms(from, until, basis, note);
    }
}
