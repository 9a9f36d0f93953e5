package kz.tirek.funding.issuedreport;

import kz.tirek.funding.proof.Seals;

/// What is signed of an issued report (C2SP signed-note): whoever keeps the note can prove which bytes were issued.
final class IssuedNote {

    private IssuedNote() {}

    /// The signed note.
    static String of(Issue issue, long bytes, String sha256, Seals seals) {
        return seals.sign("""
                %s/issued-reports
                number %s
                sha256 %s
                bytes %d
                kind %s
                format %s
                language %s
                parameters %s
                effectiveAt %s
                knownAt %s
                entries %d
                checkpoint %d %s
                issuedBy %s
                issuedAt %s
                """.formatted(
                        seals.origin(),
                        issue.number(),
                        sha256,
                        bytes,
                        issue.kind(),
                        issue.format(),
                        issue.language(),
                        issue.parameters(),
                        issue.cut().asOf().effectiveAt(),
                        issue.cut().asOf().knownAt(),
                        issue.cut().entries(),
                        issue.seal().treeSize(),
                        issue.seal().root(),
                        issue.issuedBy(),
                        issue.issuedAt()));
    }
}
