package kz.tirek.training.enrolment;

import kz.tirek.training.attendance.Attended;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How the share of sessions a person attended comes about.
@Schema(name = "AttendanceReckoning", description = "How the share of sessions a person attended comes about")
record Reckoning(
        @Schema(description = "Sessions attended, late ones included", examples = "11")
        int attended,

        @Schema(description = "Sessions that count: those of the run without the excused ones", examples = "12")
        int counted,

        @Schema(
                description = "100 × attended / counted, rounded down; missing where the run has no sessions",
                examples = "91")
        @Nullable
        Integer percent,

        @Schema(description = "What the course asks for", examples = "80")
        int requiredPercent) {

    static Reckoning of(Attended attended) {
        return new Reckoning(
                attended.present() + attended.late(),
                attended.sessions() - attended.excused(),
                attended.percent(),
                attended.minimumPercent());
    }

    /// In figures and signs alone, as a reason that reads the same in every language.
    String inFigures() {
        return "%d/%d = %d %% < %d %%".formatted(attended, counted, percent, requiredPercent);
    }
}
