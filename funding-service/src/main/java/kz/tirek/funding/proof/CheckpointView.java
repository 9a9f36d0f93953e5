package kz.tirek.funding.proof;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A checkpoint as the API shows it.
@Schema(
        name = "Checkpoint",
        description = "What a log's Merkle tree (RFC 9162) was at an instant, signed (C2SP tlog-checkpoint)")
record CheckpointView(
        @Schema(
                description = "How many leaves were sealed: entries of the ledger, changes of records",
                examples = "1234")
        long treeSize,

        @Schema(description = "The root over them, Base64", examples = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")
        String root,

        @Schema(examples = "2026-01-15T05:00:01.123456Z") Instant madeAt,

        @Schema(
                description =
                        "The signed note: origin, size, root and instant, an empty line, and a line for each signature",
                examples = "tirek.example.kz/api/v1/ledger\n1234\n…")
        String note,

        @Schema(description = "Names of the witnesses that co-signed it")
        List<String> witnesses) {

    static CheckpointView of(SignedTree checkpoint) {
        StringBuilder note = new StringBuilder(checkpoint.note());
        checkpoint
                .cosignatures()
                .forEach(cosignature -> note.append(cosignature.line()).append('\n'));
        return new CheckpointView(
                checkpoint.treeSize(),
                Base64.getEncoder().encodeToString(checkpoint.root()),
                checkpoint.madeAt(),
                note.toString(),
                checkpoint.cosignatures().stream().map(Cosignature::keyName).toList());
    }
}
