package kz.tirek.hubschool.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.identifier.Bin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A party as it is recorded: a school of the registry by its id, anybody else by name.
@Schema(description = "A party: a school of the registry by its id, anybody else by name", examples = """
                {"kind": "SCHOOL", "name": {"en": "Aga Khan School, Osh"}, "country": "KG", "signatory": true}""")
record NewPartnershipParty(
        @Schema(
                description = "The party's id, where a patch keeps it; missing for a new one",
                examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        @Nullable
        UUID id,

        @Schema(description = "What it is", examples = "SCHOOL") @NotNull
        PartyKind kind,

        @Schema(description = "A school of the registry", examples = "01890a5d-ac96-774b-bcce-b302099a8057") @Nullable
        UUID schoolId,

        @Schema(description = "Its name; missing for a school of the registry") @Valid @Nullable
        PartyName name,

        @Schema(description = "Country, ISO 3166-1 alpha-2; KZ where nothing is said", examples = "KZ")
        @Pattern(regexp = "[A-Z]{2}")
        String country,

        @Schema(description = "Business identification number of a party in Kazakhstan", examples = "991240000003")
        @Bin
        @Nullable
        String bin,

        @Schema(description = "Whether it signs; false where nothing is said", examples = "true")
        Boolean signatory,

        @Schema(description = "What it does in the partnership", examples = "Қалалық әріптес мектеп")
        @Size(min = 1, max = 500)
        @Nullable
        String role,

        @Schema(description = "The first day, where it joined later", examples = "2025-09-01") @Nullable
        LocalDate from,

        @Schema(description = "The last day, where it left", examples = "2026-08-31") @Nullable
        LocalDate until) {

    static final String KAZAKHSTAN = "KZ";

    NewPartnershipParty {
        country = country == null ? KAZAKHSTAN : country;
        signatory = signatory != null && signatory;
    }

    static NewPartnershipParty of(PartnershipParty party) {
        return new NewPartnershipParty(
                party.id(),
                party.kind(),
                party.school() == null ? null : party.school().id(),
                party.school() == null ? party.name() : null,
                party.country(),
                party.bin(),
                party.isSignatory(),
                party.role(),
                party.from(),
                party.until());
    }
}
