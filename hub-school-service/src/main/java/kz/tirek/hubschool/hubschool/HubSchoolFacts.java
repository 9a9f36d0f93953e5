package kz.tirek.hubschool.hubschool;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.tirek.hubschool.school.PublishedFigure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a patch changes of a hub school; its status changes by actions only.
@Schema(description = "What a patch changes of a hub school; its status changes by actions only")
record HubSchoolFacts(
        @Schema(description = "Phase of the programme", examples = "2022") @NotBlank @Size(max = 100)
        String cohort,

        @Schema(description = "How many schools it mentors at a time, at most", examples = "4")
        @NotNull
        @PositiveOrZero
        @Max(100)
        Integer mentoringCapacity,

        @Schema(description = "Figures as published, each with its source") @Size(max = 100)
        List<@NotNull @Valid PublishedFigure> publishedFigures) {

    HubSchoolFacts {
        publishedFigures = publishedFigures == null ? List.of() : publishedFigures;
    }

    static HubSchoolFacts of(HubSchool hub) {
        return new HubSchoolFacts(hub.cohort(), hub.mentoringCapacity(), hub.publishedFigures());
    }
}
