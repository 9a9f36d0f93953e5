package kz.tirek.hubschool.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.school.School;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A party as callers see it. A school of the registry shows its name and place as they are there.
@Schema(name = "PartnershipParty", description = "A party of a partnership")
record PartnershipPartyView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        UUID id,

        @Schema(description = "What it is", examples = "SCHOOL")
        PartyKind kind,

        @Schema(description = "The school of the registry", examples = "01890a5d-ac96-774b-bcce-b302099a8057") @Nullable
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000017") @Nullable
        String schoolCode,

        @Schema(
                description = "KATO codes from the region down to the school's place; empty for others",
                examples = "[\"750000000\"]")
        List<String> territoryPath,

        @Schema(description = "Its name") @Nullable PartyName name,

        @Schema(description = "Country, ISO 3166-1 alpha-2", examples = "KZ")
        String country,

        @Schema(description = "Business identification number", examples = "991240000003") @Nullable
        String bin,

        @Schema(description = "Whether it signs", examples = "true")
        boolean signatory,

        @Schema(description = "What it does in the partnership", examples = "Қалалық әріптес мектеп") @Nullable
        String role,

        @Schema(description = "The first day, where it joined later", examples = "2025-09-01") @Nullable
        LocalDate from,

        @Schema(
                description = "The last day, where it left; the day before the first where it never took its place",
                examples = "2026-08-31")
        @Nullable
        LocalDate until,

        @Schema(
                description = "The party it took the place of when that one's school was merged or split",
                examples = "01890a5d-ac96-774b-bcce-b302099a8060")
        @Nullable
        UUID succeeds) {

    static PartnershipPartyView of(PartnershipParty party) {
        School school = party.school();
        return new PartnershipPartyView(
                party.id(),
                party.kind(),
                school == null ? null : school.id(),
                school == null ? null : school.code(),
                school == null ? List.of() : school.territories(),
                party.name(),
                party.country(),
                party.bin(),
                party.isSignatory(),
                party.role(),
                party.from(),
                party.until(),
                party.succeeds());
    }
}
