package kz.tirek.hubschool.mentorship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a patch changes of a mentorship; its parties stay.
@Schema(description = "What a patch changes of a mentorship; its parties stay")
record MentorshipTerms(
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

    static MentorshipTerms of(Mentorship mentorship) {
        Period period = mentorship.period();
        return new MentorshipTerms(period.from(), period.until(), mentorship.basis(), mentorship.note());
    }

    Period period() {
        return new Period(from, until);
    }
}
