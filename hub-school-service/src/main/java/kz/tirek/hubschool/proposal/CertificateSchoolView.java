package kz.tirek.hubschool.proposal;

import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.school.Location;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A school as the solver saw it, and its value in the proof.
@Schema(name = "CertificateSchool", description = "A school as the solver saw it, and its value in the proof")
record CertificateSchoolView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8062")
        UUID id,

        @Schema(description = "The school", examples = "01890a5d-ac96-774b-bcce-b302099a8059")
        UUID schoolId,

        @Schema(description = "The school's code", examples = "S-000018")
        String schoolCode,

        @Nullable Location location,

        @Schema(description = "Languages of instruction; empty where they are not known", examples = "[\"KAZAKH\"]")
        List<String> languages,

        @Schema(
                description =
                        "Hub schools that may not take it whatever the distance: its own, or those it meets in that time anyway",
                examples = "[]")
        List<UUID> excludedHubSchoolIds,

        @Schema(description = "The hub school it was given", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
        @Nullable
        UUID hubSchoolId,

        @Schema(description = "The distance to it", examples = "81250") @Nullable
        Integer metres,

        @Schema(
                description =
                        "Its value: no more than distance and price together of any hub school it may go to, nor than the penalty",
                examples = "99650")
        long valueMetres) {

    static CertificateSchoolView of(ProposedSchool school) {
        HubSchool hub = school.hubSchool();
        return new CertificateSchoolView(
                school.id(),
                school.school().id(),
                school.school().code(),
                school.location(),
                school.languages(),
                school.excludedHubs(),
                hub == null ? null : hub.id(),
                school.metres(),
                school.valueMetres());
    }
}
