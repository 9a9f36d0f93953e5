package kz.tirek.hubschool.proposal;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.school.Location;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The proof that no plan is better, up to the schools, which are a list of their own.
@Schema(
        name = "ProposalCertificate",
        description = "The prices that prove that no plan places more, or as many over a shorter total distance")
record CertificateView(
        @Schema(description = "The proposal", examples = "01890a5d-ac96-774b-bcce-b302099a8061")
        UUID proposalId,

        @Schema(
                description =
                        "What a school without a hub school counts; more than all placements together can measure",
                examples = "120000001")
        long penaltyMetres,

        @Schema(description = "Schools to be placed", examples = "40")
        int schools,

        @Schema(description = "Schools placed", examples = "32")
        int placed,

        @Schema(description = "Sum of the distances of all placements, in metres", examples = "2481037")
        long totalMetres,

        @Schema(description = "`penaltyMetres` × schools not placed + `totalMetres`", examples = "962481045")
        BigInteger cost,

        @Schema(
                description =
                        "Sum of the schools' values − sum of price × free places of the hub schools; equal to `cost`",
                examples = "962481045")
        BigInteger bound,

        @Schema(description = "The hub schools with a place left")
        List<Hub> hubs) {

    /// A hub school as the solver saw it.
    @Schema(name = "CertificateHub", description = "A hub school as the solver saw it, and the price of a place there")
    record Hub(
            @Schema(description = "The hub school", examples = "01890a5d-ac96-774b-bcce-b302099a8058")
            UUID hubSchoolId,

            @Schema(description = "The hub school's code", examples = "H-2022-0001")
            String hubSchoolCode,

            Location location,

            @Schema(description = "Languages of instruction; empty where they are not known", examples = "[\"KAZAKH\"]")
            List<String> languages,

            @Schema(description = "Places left on every day of the mentorships", examples = "4")
            int freePlaces,

            @Schema(description = "Schools placed there", examples = "4")
            int placed,

            @Schema(
                    description = "The price of a place: what one more would save; nothing while a place is left",
                    examples = "18400")
            long priceMetres) {

        static Hub of(ProposedHub hub) {
            return new Hub(
                    hub.hubSchool().id(),
                    hub.hubSchool().code(),
                    hub.location(),
                    hub.languages(),
                    hub.freePlaces(),
                    hub.placed(),
                    hub.priceMetres());
        }
    }

    static CertificateView of(Proposal proposal, List<ProposedHub> hubs) {
        BigInteger cost = BigInteger.valueOf(proposal.penaltyMetres())
                .multiply(BigInteger.valueOf((long) proposal.schools() - proposal.placed()))
                .add(BigInteger.valueOf(proposal.totalMetres()));
        return new CertificateView(
                proposal.id(),
                proposal.penaltyMetres(),
                proposal.schools(),
                proposal.placed(),
                proposal.totalMetres(),
                cost,
                proposal.bound(),
                hubs.stream().map(Hub::of).toList());
    }
}
