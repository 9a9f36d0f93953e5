package kz.tirek.hubschool.mentorship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mentorship as callers see it.
@Schema(name = "Mentorship", description = "A hub school supports an underfilled school")
record MentorshipView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        UUID id,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "The mentored school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The mentored school's code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "The first day", examples = "2026-02-01")
        LocalDate from,

        @Schema(description = "The last day; missing while the end is open", examples = "2028-05-31") @Nullable
        LocalDate until,

        @Schema(description = "The document it rests on", examples = "Договор №7 от 20.01.2026") @Nullable
        String basis,

        @Schema(description = "A remark", examples = "Робототехника, ағылшын тілі") @Nullable
        String note,

        @Schema(description = "Why it was ended", examples = "Школа реорганизована") @Nullable
        String endReason,

        @Schema(
                description = "The mentorship it goes on from, whose school was merged or split",
                examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        @Nullable
        UUID continuesId,

        @Schema(
                description = "The school it was agreed for, where that was merged or split before it began",
                examples = "01890a5d-ac96-774b-bcce-b302099a8062")
        @Nullable
        UUID movedFromSchoolId,

        @Schema(description = "When it was recorded", examples = "2026-01-20T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static MentorshipView of(Mentorship mentorship) {
        Period period = mentorship.period();
        return new MentorshipView(
                mentorship.id(),
                mentorship.hubSchool().id(),
                mentorship.hubSchool().code(),
                mentorship.school().id(),
                mentorship.school().code(),
                period.from(),
                period.until(),
                mentorship.basis(),
                mentorship.note(),
                mentorship.endReason(),
                mentorship.continuesId(),
                mentorship.schoolBeforeId(),
                mentorship.createdAt(),
                mentorship.version());
    }

    MentorshipTerms terms() {
        return new MentorshipTerms(from, until, basis, note);
    }
}
