package kz.tirek.funding.proof;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a tree goes on from an earlier one.
@Schema(
        name = "ConsistencyProof",
        description =
                "That a checkpoint's tree goes on from an earlier one's: nothing before was changed (RFC 9162, 2.1.4)")
record ConsistencyProofView(
        @Schema(examples = "1024") long earlierTreeSize,
        @Schema(examples = "1234") long treeSize,
        @Schema(description = "Base64") List<String> proof) {}
