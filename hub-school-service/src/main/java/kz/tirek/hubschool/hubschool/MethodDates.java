package kz.tirek.hubschool.hubschool;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is recorded of the method at a hub school: when it is to start, and what really happened.
@Embeddable
@Schema(
        name = "MethodDates",
        description = "What is recorded of the method at a hub school: when it is to start, and what really happened")
record MethodDates(
        @Schema(
                description = "The first day of the intensive training as planned; all planned dates follow from it",
                examples = "2023-01-09")
        @Column(name = "method_starts_on")
        @Nullable
        LocalDate startsOn,

        @Schema(description = "The first day of the incoming monitoring, not in the future", examples = "2022-12-05")
        @Nullable
        LocalDate monitoringFrom,

        @Schema(description = "Its last day, not in the future", examples = "2022-12-23") @Nullable
        LocalDate monitoringUntil,

        @Schema(description = "The first day of the intensive training, not in the future", examples = "2023-01-09")
        @Nullable
        LocalDate trainingFrom,

        @Schema(description = "Its last day, not in the future", examples = "2023-07-07") @Nullable
        LocalDate trainingUntil,

        @Schema(description = "The first day of the support, not in the future", examples = "2023-07-10") @Nullable
        LocalDate supportFrom,

        @Schema(description = "Its last day, not in the future", examples = "2026-01-08") @Nullable
        LocalDate supportUntil,

        @Schema(description = "When the first year was measured, not in the future", examples = "2024-01-12") @Nullable
        LocalDate firstMeasuredOn,

        @Schema(description = "When the second year was measured, not in the future", examples = "2025-01-10") @Nullable
        LocalDate secondMeasuredOn,

        @Schema(description = "When the third year was measured, not in the future", examples = "2026-01-09") @Nullable
        LocalDate thirdMeasuredOn) {

    /// Nothing is recorded.
    static final MethodDates NONE = new MethodDates(null, null, null, null, null, null, null, null, null, null);

    @Nullable
    LocalDate from(MethodStage stage) {
        return switch (stage) {
            case MONITORING -> monitoringFrom;
            case INTENSIVE_TRAINING -> trainingFrom;
            case SUPPORT -> supportFrom;
        };
    }

    @Nullable
    LocalDate until(MethodStage stage) {
        return switch (stage) {
            case MONITORING -> monitoringUntil;
            case INTENSIVE_TRAINING -> trainingUntil;
            case SUPPORT -> supportUntil;
        };
    }

    /// When the years were measured, the first year first.
    List<@Nullable LocalDate> measuredOn() {
        return Arrays.asList(firstMeasuredOn, secondMeasuredOn, thirdMeasuredOn);
    }
}
