package kz.tirek.hubschool.equipment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How much guests used a hub school's rooms and equipment.
@Schema(description = "How much guests used a hub school's rooms and equipment")
record UseSummary(
        @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID hubSchoolId,

        @Schema(description = "The first day counted; missing where it is open", examples = "2026-09-01") @Nullable
        LocalDate from,

        @Schema(description = "The last day counted; missing where it is open", examples = "2027-05-31") @Nullable
        LocalDate until,

        @Schema(description = "How many uses", examples = "14")
        long uses,

        @Schema(description = "Hours of all uses", examples = "42.50")
        BigDecimal hours,

        @Schema(description = "Pupils of all uses: somebody who came twice counts twice", examples = "168")
        long pupils,

        @Schema(description = "Teachers of all uses: somebody who came twice counts twice", examples = "20")
        long teachers,

        @Schema(description = "The same for each school, most hours first")
        List<Guest> schools) {

    /// The sums of one school.
    @Schema(name = "UseSummaryOfASchool", description = "How much guests from one school used them")
    record Guest(
            @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
            UUID schoolId,

            @Schema(description = "Its code", examples = "S-000018")
            String schoolCode,

            @Schema(description = "Its Kazakh name", examples = "№7 негізгі мектеп")
            String nameKk,

            @Schema(description = "Its Russian name", examples = "Основная школа №7")
            String nameRu,

            @Schema(description = "How many uses", examples = "14")
            Long uses,

            @Schema(description = "Hours", examples = "42.50")
            BigDecimal hours,

            @Schema(description = "Pupils", examples = "168")
            Long pupils,

            @Schema(description = "Teachers", examples = "20")
            Long teachers) {}

    static UseSummary of(UUID hubSchool, @Nullable LocalDate from, @Nullable LocalDate until, List<Guest> schools) {
        return new UseSummary(
                hubSchool,
                from,
                until,
                schools.stream().mapToLong(Guest::uses).sum(),
                schools.stream().map(Guest::hours).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                schools.stream().mapToLong(Guest::pupils).sum(),
                schools.stream().mapToLong(Guest::teachers).sum(),
                schools);
    }
}
