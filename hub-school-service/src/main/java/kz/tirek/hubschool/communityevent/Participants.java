package kz.tirek.hubschool.communityevent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many took part, group by group.
@Embeddable
@Schema(name = "CommunityEventParticipants", description = "How many took part, group by group")
record Participants(
        @Schema(description = "Pupils", examples = "60")
        @NotNull
        @PositiveOrZero
        @Max(100_000)
        @Column(name = "participants_pupils")
        Integer pupils,

        @Schema(description = "Parents of pupils", examples = "35")
        @NotNull
        @PositiveOrZero
        @Max(100_000)
        @Column(name = "participants_parents")
        Integer parents,

        @Schema(description = "Other people of the village", examples = "20")
        @NotNull
        @PositiveOrZero
        @Max(100_000)
        @Column(name = "participants_villagers")
        Integer villagers,

        @Schema(description = "Teachers", examples = "8")
        @NotNull
        @PositiveOrZero
        @Max(100_000)
        @Column(name = "participants_teachers")
        Integer teachers,

        @Schema(description = "Guests from elsewhere", examples = "2")
        @NotNull
        @PositiveOrZero
        @Max(100_000)
        @Column(name = "participants_guests")
        Integer guests) {}
