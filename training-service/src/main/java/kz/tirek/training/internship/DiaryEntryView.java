package kz.tirek.training.internship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One day in the diary as the API shows it.
@Schema(name = "InternshipDiaryEntry", description = "One day in the diary of an internship")
record DiaryEntryView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000062")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000006")
        UUID internshipId,

        @Schema(examples = "2026-03-03") LocalDate day,
        @Schema(examples = "6.5") BigDecimal hours,

        @Schema(examples = "Observed two lessons, prepared an experiment with the supervisor") @Nullable
        String text,

        @Schema(examples = "0") long version)
        implements Versioned {

    static DiaryEntryView of(DiaryEntry entry) {
        return new DiaryEntryView(
                entry.id(), entry.internshipId(), entry.day(), entry.hours(), entry.text(), entry.version());
    }

    /// What the feed and the history say: without the text, which is about a person.
    DiaryEntryView published() {
        return new DiaryEntryView(id, internshipId, day, hours, null, version);
    }
}
