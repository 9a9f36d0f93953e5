package kz.tirek.funding.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.funding.ledger.CauseType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry as the API shows it. Entries never change.
@Schema(name = "Entry", description = "An entry of the ledger; entries never change")
record EntryView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The event it records", examples = "DISBURSEMENT_APPROVED")
        CauseType causeType,

        @Schema(description = "Id of what the event happened to", examples = "019ab000-0000-7000-8000-000000000002")
        UUID causeId,

        @Schema(description = "The business date on which it takes effect", examples = "2026-01-15")
        LocalDate effectiveOn,

        @Schema(description = "The instant the database recorded it", examples = "2026-01-15T05:00:00.123456Z")
        Instant recordedAt,

        @Schema(description = "Subject of the person", examples = "fund-approver")
        String recordedBy,

        @Schema(description = "The entry it reverses", examples = "019ab000-0000-7000-8000-000000000003") @Nullable
        UUID reverses,

        @Schema(
                description = "The exception under which it was recorded in a closed month",
                examples = "019ab000-0000-7000-8000-000000000006")
        @Nullable
        UUID exceptionId,

        List<PostingView> postings) {

    static EntryView of(JournalEntry entry) {
        return new EntryView(
                entry.id(),
                entry.causeType(),
                entry.causeId(),
                entry.effectiveOn(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.reversesId(),
                entry.exceptionId(),
                entry.postings().stream().map(PostingView::of).toList());
    }
}
