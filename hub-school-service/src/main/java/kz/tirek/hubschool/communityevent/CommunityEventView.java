package kz.tirek.hubschool.communityevent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A community event as callers see it.
@Schema(name = "CommunityEvent", description = "What a school holds for its village")
record CommunityEventView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8065")
        UUID id,

        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000018")
        String schoolCode,

        @Schema(description = "What it is called") Name title,

        @Schema(description = "What brings people to the school", examples = "ENVIRONMENT")
        EventKind kind,

        @Schema(description = "Values it fosters", examples = "[\"CARE\", \"RESPONSIBILITY\"]")
        Set<CommunityValue> values,

        @Schema(description = "When it begins", examples = "2026-04-18T05:00:00Z")
        Instant from,

        @Schema(description = "When it ends", examples = "2026-04-18T09:00:00Z")
        Instant until,

        @Schema(description = "The day it begins on in Kazakhstan", examples = "2026-04-18")
        LocalDate day,

        @Schema(description = "Where in the school, or near it", examples = "Мәжіліс залы") @Nullable
        String room,

        @Schema(description = "Who holds it", examples = "№5 мектеп")
        String host,

        EventBasis basis,

        @Schema(description = "Who else organises it", examples = "Ауылдық кітапхана, ардагерлер кеңесі") @Nullable
        String partners,

        @Schema(description = "Where it stands", examples = "HELD")
        EventStatus status,

        @Nullable Participants participants,

        @Schema(description = "What came of it", examples = "Ауыл саябағына 40 түп ағаш отырғызылды") @Nullable
        String outcome,

        @Schema(description = "Why it was called off", examples = "Ауа райына байланысты") @Nullable
        String cancelReason,

        @Schema(description = "When it was recorded", examples = "2026-03-11T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static CommunityEventView of(CommunityEvent event) {
        return new CommunityEventView(
                event.id(),
                event.school().id(),
                event.school().code(),
                event.title(),
                event.kind(),
                event.values(),
                event.from(),
                event.until(),
                event.day(),
                event.room(),
                event.host(),
                event.basis(),
                event.partners(),
                event.status(),
                event.participants(),
                event.outcome(),
                event.cancelReason(),
                event.createdAt(),
                event.version());
    }
}
