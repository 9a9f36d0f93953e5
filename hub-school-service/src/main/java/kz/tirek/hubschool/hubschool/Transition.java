package kz.tirek.hubschool.hubschool;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step a hub school took.
@Embeddable
@Schema(description = "A step a hub school took")
record Transition(
        @Schema(description = "The status it led to", examples = "NOMINATED") @Enumerated(EnumType.STRING)
        HubSchoolStatus status,

        @Schema(description = "The day it took effect", examples = "2022-07-14")
        LocalDate effectiveOn,

        @Schema(description = "Why", examples = "Меморандум от 14.07.2022") @Nullable
        String reason) {}
