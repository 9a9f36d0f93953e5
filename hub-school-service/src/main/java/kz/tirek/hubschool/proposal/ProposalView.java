package kz.tirek.hubschool.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A proposal as callers see it; its schools and its certificate are resources of their own.
@Schema(name = "MentorshipProposal", description = "A plan of mentorships for the underfilled schools nobody mentors")
record ProposalView(
        @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        UUID id,

        @Schema(
                description = "KATO code: whose schools it places; the whole country if missing",
                examples = "150000000")
        @Nullable
        String territory,

        @Schema(description = "KATO code: by whose hub schools; any of the country if missing", examples = "270000000")
        @Nullable
        String hubTerritory,

        @Schema(description = "The first day of the mentorships", examples = "2026-12-01")
        LocalDate startsOn,

        @Schema(description = "Their last day; missing while the end is open", examples = "2029-05-31") @Nullable
        LocalDate until,

        @Schema(description = "The greatest distance allowed", examples = "300") @Nullable
        Integer maxKilometres,

        @Schema(description = "A remark", examples = "2026–2029 кезеңіне") @Nullable
        String note,

        @Schema(description = "What became of it", examples = "PROPOSED")
        ProposalStatus status,

        @Schema(
                description = "Hub schools that were considered: in the programme, now and on the first day",
                examples = "17")
        int hubs,

        @Schema(description = "Those of them whose location is not known, which take no schools", examples = "0")
        int hubsWithoutLocation,

        @Schema(description = "Places left at the others, on every day of the mentorships", examples = "61")
        int freePlaces,

        @Schema(
                description = "Schools to be placed: active, underfilled, mentored by nobody on the first day",
                examples = "40")
        int schools,

        @Schema(description = "Those with a hub school: the greatest number possible", examples = "32")
        int placed,

        @Schema(description = "Those without one") UnplacedCounts unplaced,

        @Schema(description = "Sum of the distances of all placements, in metres", examples = "2481037")
        long totalMetres,

        @Schema(
                description =
                        "The least sum of distances that placing as many can have, proved by the certificate; equal to `totalMetres`",
                examples = "2481037")
        long boundMetres,

        @Schema(description = "What solved it", examples = "OR-Tools 9.15, min-cost flow (cost-scaling push-relabel)")
        String solver,

        @Schema(description = "The document the acceptance rests on", examples = "Приказ №140 от 25.11.2026") @Nullable
        String basis,

        @Schema(description = "Why it was discarded", examples = "Енді басқа кезең жоспарланады") @Nullable
        String discardReason,

        @Schema(description = "When it was accepted or discarded", examples = "2026-11-25T05:10:00Z") @Nullable
        Instant decidedAt,

        @Schema(description = "When it was made", examples = "2026-11-23T06:30:00Z")
        Instant createdAt,

        @Schema(description = "Grows by one with every change", examples = "0")
        long version)
        implements Versioned {

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.territory(),
                proposal.hubTerritory(),
                proposal.period().from(),
                proposal.period().until(),
                proposal.maxKilometres(),
                proposal.note(),
                proposal.status(),
                proposal.hubs(),
                proposal.hubsWithoutLocation(),
                proposal.freePlaces(),
                proposal.schools(),
                proposal.placed(),
                proposal.unplaced(),
                proposal.totalMetres(),
                proposal.boundMetres(),
                proposal.solver(),
                proposal.basis(),
                proposal.discardReason(),
                proposal.decidedAt(),
                proposal.createdAt(),
                proposal.version());
    }
}
