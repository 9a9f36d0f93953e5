package kz.tirek.hubschool.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.school.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A result as callers see it.
@Schema(name = "MonitoringResult", description = "What pupils of a grade of a mentored school knew of a subject")
record MonitoringResultView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8090")
        UUID id,

        @Schema(description = "The mentorship", examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        UUID mentorshipId,

        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001")
        String hubSchoolCode,

        @Schema(description = "The mentored school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The mentored school's code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "The year it began in: 2025 is 2025/26", examples = "2025")
        int schoolYear,

        @Schema(description = "When in the method it was measured", examples = "YEARLY")
        Stage stage,

        @Schema(description = "The grade", examples = "4") int grade,

        @Schema(description = "The school subject", examples = "MATHEMATICS")
        Subject subject,

        @Schema(description = "How many pupils were tested", examples = "11")
        int pupils,

        @Schema(description = "Their average score", examples = "17.4")
        BigDecimal averageScore,

        @Schema(description = "The highest possible score", examples = "25")
        BigDecimal scoreMax,

        @Schema(description = "Quality of knowledge: percent of pupils with the two best marks", examples = "63.6")
        @Nullable
        BigDecimal qualityPercent,

        @Schema(description = "The test or other source", examples = "НЗМ мониторингі, 2-нұсқа")
        String instrument,

        @Schema(description = "When", examples = "2026-05-14")
        LocalDate measuredOn,

        @Schema(description = "A remark", examples = "Бір оқушы қатысқан жоқ") @Nullable
        String note,

        @Schema(description = "When it was recorded", examples = "2026-05-20T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static MonitoringResultView of(MonitoringResult result) {
        return new MonitoringResultView(
                result.id(),
                result.mentorship().id(),
                result.hubSchool().id(),
                result.hubSchool().code(),
                result.school().id(),
                result.school().code(),
                result.schoolYear(),
                result.stage(),
                result.grade(),
                result.subject(),
                result.pupils(),
                result.averageScore(),
                result.scoreMax(),
                result.qualityPercent(),
                result.instrument(),
                result.measuredOn(),
                result.note(),
                result.createdAt(),
                result.version());
    }
}
