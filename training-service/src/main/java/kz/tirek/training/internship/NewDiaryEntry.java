package kz.tirek.training.internship;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the diary says of one day.
@Schema(name = "NewInternshipDiaryEntry", description = "What the diary says of one day")
record NewDiaryEntry(
        @Schema(description = "A day of the internship, not after today; one entry each", examples = "2026-03-03")
        @NotNull
        LocalDate day,

        @Schema(description = "Hours of practice on that day", examples = "6.5")
        @NotNull
        @Positive
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hours,

        @Schema(
                description = "What was done; in no feed, and erased with the teacher",
                examples = "Observed two lessons, prepared an experiment with the supervisor")
        @NotBlank
        @Size(max = 5000)
        String text) {

    /// @param entry one with a text
    static NewDiaryEntry of(DiaryEntry entry) {
        return new NewDiaryEntry(entry.day(), entry.hours(), String.valueOf(entry.text()));
    }
}
