package kz.tirek.funding.bankstatement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a line may be about.
@Schema(name = "BankStatementProposals", description = "What a line may be about, the likeliest first")
record LineProposals(List<ProposalView> proposals) {}
