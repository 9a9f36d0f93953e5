package kz.tirek.funding.proof;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That an entry is in the tree.
@Schema(
        name = "InclusionProof",
        description = "That an entry is among those a checkpoint was made of (RFC 9162, 2.1.3): "
                + "SHA-256 of 00 and the entry is the leaf")
record InclusionProofView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID entryId,

        @Schema(description = "Its place in the ledger, from 1; its leaf's index is one less", examples = "17")
        long sequence,

        @Schema(examples = "1234") long treeSize,

        @Schema(description = "The entry in the form that was sealed: JSON by RFC 8785", examples = "{\"causeId\":…}")
        String entry,

        @Schema(description = "The audit path from the leaf upwards, Base64")
        List<String> proof) {}
