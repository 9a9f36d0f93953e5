package kz.tirek.funding.proof;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether what is stored is what was sealed.
@Schema(name = "LedgerVerification", description = "Whether what is stored of the ledger is what was sealed")
record VerificationView(
        @Schema(description = "How many entries were compared", examples = "1234")
        long entries,

        @Schema(description = "What is wrong, in the order of the ledger; the first hundred")
        List<SealFault> faults) {}
