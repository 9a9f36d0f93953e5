package kz.tirek.hubschool.partnership;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who of a party took part, or is expected. A number that is not known is missing, which is not none.
@Embeddable
@Schema(description = "Who of a party took part, or is expected; a number that is not known is missing")
record PartyParticipants(
        @Schema(description = "The party", examples = "01890a5d-ac96-774b-bcce-b302099a8061") @NotNull
        UUID partyId,

        @Schema(description = "Pupils", examples = "24") @PositiveOrZero @Max(1_000_000) @Nullable
        Integer pupils,

        @Schema(description = "Teachers", examples = "3") @PositiveOrZero @Max(1_000_000) @Nullable
        Integer teachers,

        @Schema(description = "Others", examples = "1") @PositiveOrZero @Max(1_000_000) @Nullable
        Integer others) {}
