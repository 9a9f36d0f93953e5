package kz.tirek.hubschool.hubschool;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import kz.tirek.hubschool.school.PublishedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A hub school as callers see it. Name and territory are those of the school: when they change, the hub school
/// changes
/// with them.
@Schema(name = "HubSchool", description = "A school in the programme")
record HubSchoolView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        UUID id,

        @Schema(description = "The code people use", examples = "H-2022-0001")
        String code,

        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8057")
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000017")
        String schoolCode,

        @Schema(description = "The school's names") Name name,

        @Schema(description = "KATO code of the school's place", examples = "273620100")
        String territory,

        @Schema(
                description = "KATO codes from the region down to the place",
                examples = "[\"270000000\", \"273600000\", \"273620000\", \"273620100\"]")
        List<String> territoryPath,

        @Schema(description = "Phase of the programme", examples = "2022")
        String cohort,

        @Schema(description = "How many schools it mentors at a time, at most", examples = "4")
        int mentoringCapacity,

        @Schema(description = "Where it stands in the programme", examples = "NOMINATED")
        HubSchoolStatus status,

        @Schema(description = "The steps it took, oldest first")
        List<Transition> transitions,

        @Schema(description = "What is recorded of the method; `/timeline` says what follows from it")
        MethodDates method,

        @Schema(description = "Figures as published, each with its source")
        List<PublishedFigure> publishedFigures,

        @Schema(description = "When the nomination was recorded", examples = "2026-01-15T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static HubSchoolView of(HubSchool hub) {
        return new HubSchoolView(
                hub.id(),
                hub.code(),
                hub.school().id(),
                hub.school().code(),
                hub.school().name(),
                hub.school().territory(),
                hub.school().territories(),
                hub.cohort(),
                hub.mentoringCapacity(),
                hub.status(),
                hub.transitions(),
                hub.method(),
                hub.publishedFigures(),
                hub.createdAt(),
                hub.version());
    }
}
