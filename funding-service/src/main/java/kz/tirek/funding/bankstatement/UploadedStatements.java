package kz.tirek.funding.bankstatement;

import java.util.List;
import java.util.UUID;
import kz.tirek.funding.statementfile.StatementFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a file.
@Schema(description = "What an uploaded file says, account by account")
record UploadedStatements(
        @Schema(examples = "019ab000-0000-7000-8000-000000000011")
        UUID fileId,

        @Schema(
                description = "SHA-256 of the bytes",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(examples = "CLIENT_BANK_EXCHANGE") StatementFormat format,
        List<BankStatementView> statements) {

    static UploadedStatements of(StatementUploads.Taken taken) {
        return new UploadedStatements(
                taken.file().id(),
                taken.file().sha256(),
                taken.file().format(),
                taken.statements().stream()
                        .map(statement -> BankStatementView.of(statement, null))
                        .toList());
    }

    /// The same, with the statements as they are now.
    UploadedStatements with(List<BankStatementView> now) {
        return new UploadedStatements(fileId, sha256, format, now);
    }
}
