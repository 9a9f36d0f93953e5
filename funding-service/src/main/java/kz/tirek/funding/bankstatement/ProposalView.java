package kz.tirek.funding.bankstatement;

import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A proposal as the API shows it.
@Schema(name = "BankStatementProposal", description = "What a line may be about, for a person to decide")
record ProposalView(
        List<Part> parts,

        @Schema(description = "Why, the strongest first, and what speaks against it", examples = "REFERENCE")
        List<Ground> grounds,

        @Schema(description = "The higher, the likelier", examples = "27")
        int rank,

        @Schema(
                description =
                        "Whether it would be carried out automatically by somebody who took no other part in it, if no other is as good",
                examples = "true")
        boolean certain) {

    /// One of the things it may be about together.
    @Schema(name = "BankStatementProposalPart")
    record Part(
            @Schema(examples = "DISBURSEMENT") MatchKind kind,

            @Schema(examples = "019ab000-0000-7000-8000-000000000006")
            UUID id,

            @Schema(description = "What people call it", examples = "D-2026-000123")
            String code,

            Money amount,

            @Schema(
                    description = "Whether you took another part in it: then another person matches it",
                    examples = "false")
            boolean involved) {}

    static ProposalView of(Proposal proposal) {
        return new ProposalView(
                proposal.parts().stream()
                        .map(part -> new Part(
                                part.candidate().kind(),
                                part.candidate().id(),
                                part.candidate().code(),
                                Money.ofTiyn(part.tiyn()),
                                part.candidate().involved()))
                        .toList(),
                List.copyOf(proposal.grounds()),
                proposal.rank(),
                proposal.certain());
    }
}
