package kz.tirek.hubschool.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.hubschool.HubSchool;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A measurement as callers see it.
@Schema(name = "IndicatorMeasurement", description = "The value an indicator had on a day")
record IndicatorMeasurementView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8065")
        UUID id,

        @Schema(description = "The indicator", examples = "01890a5d-ac96-774b-bcce-b302099a8064")
        UUID indicatorId,

        @Schema(description = "The indicator's code", examples = "I-1.02")
        String indicatorCode,

        @Schema(
                description = "The hub school; missing for the programme",
                examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        @Nullable
        UUID hubSchoolId,

        @Schema(description = "The hub school's code", examples = "H-2022-0001") @Nullable
        String hubSchoolCode,

        @Schema(description = "KATO codes from the region down to the hub school's place", examples = "[\"270000000\"]")
        List<String> territoryPath,

        @Schema(description = "The day it holds for", examples = "2025-12-20")
        LocalDate measuredOn,

        @Schema(description = "The value, in the indicator's unit", examples = "42.5")
        BigDecimal value,

        @Schema(description = "Where it comes from", examples = "Итоговый мониторинг 2025 года")
        String source,

        @Schema(description = "Who measured it; not in the change feed", examples = "НИШ, кафедра мониторинга")
        @Nullable
        String measuredBy,

        @Schema(description = "Anything else", examples = "Екі сынып қатысқан жоқ") @Nullable
        String note,

        @Schema(description = "When it was recorded", examples = "2026-01-15T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static IndicatorMeasurementView of(IndicatorMeasurement measurement) {
        HubSchool hub = measurement.hubSchool();
        MeasurementFacts facts = MeasurementFacts.of(measurement);
        return new IndicatorMeasurementView(
                measurement.id(),
                measurement.indicator().id(),
                measurement.indicator().code(),
                hub == null ? null : hub.id(),
                hub == null ? null : hub.code(),
                measurement.territories(),
                facts.measuredOn(),
                facts.value(),
                facts.source(),
                facts.measuredBy(),
                facts.note(),
                measurement.createdAt(),
                measurement.version());
    }

    /// What feed and history say: without who measured, who may be a person.
    IndicatorMeasurementView published() {
        return new IndicatorMeasurementView(
                id,
                indicatorId,
                indicatorCode,
                hubSchoolId,
                hubSchoolCode,
                territoryPath,
                measuredOn,
                value,
                source,
                null,
                note,
                createdAt,
                version);
    }
}
