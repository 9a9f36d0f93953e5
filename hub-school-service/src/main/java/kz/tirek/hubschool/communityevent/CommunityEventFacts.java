package kz.tirek.hubschool.communityevent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import kz.tirek.conventions.names.Name;
import kz.tirek.hubschool.Sorted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a patch changes of a planned event; its school stays.
@Schema(description = "What a patch changes of a planned event; its school stays")
record CommunityEventFacts(
        @Schema(description = "What it is called") @NotNull @Valid
        Name title,

        @Schema(description = "What brings people to the school", examples = "ENVIRONMENT") @NotNull
        EventKind kind,

        @Schema(description = "Values it fosters", examples = "[\"CARE\", \"RESPONSIBILITY\"]")
        Set<@NotNull CommunityValue> values,

        @Schema(description = "When it begins", examples = "2026-04-18T05:00:00Z") @NotNull
        Instant from,

        @Schema(description = "When it ends", examples = "2026-04-18T09:00:00Z") @NotNull
        Instant until,

        @Schema(description = "Where in the school, or near it", examples = "Мәжіліс залы")
        @Size(min = 1, max = 300)
        @Nullable
        String room,

        @Schema(description = "Who holds it: an organisation or a body, not a person", examples = "№5 мектеп")
        @NotBlank
        @Size(max = 300)
        String host,

        @NotNull @Valid EventBasis basis,

        @Schema(description = "Who else organises it", examples = "Ауылдық кітапхана, ардагерлер кеңесі")
        @Size(min = 1, max = 1000)
        @Nullable
        String partners) {

    CommunityEventFacts {
        values = Sorted.copy(values);
    }

    static CommunityEventFacts of(CommunityEvent event) {
        return new CommunityEventFacts(
                event.title(),
                event.kind(),
                event.values(),
                event.from(),
                event.until(),
                event.room(),
                event.host(),
                event.basis(),
                event.partners());
    }
}
