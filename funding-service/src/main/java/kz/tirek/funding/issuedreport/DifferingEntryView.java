package kz.tirek.funding.issuedreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Text;
import kz.tirek.conventions.table.Column;
import kz.tirek.funding.issuedreport.FigureDifference.Part;
import kz.tirek.funding.ledger.CutDifference.Differing;
import kz.tirek.funding.ledger.OrderedEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry that is in one of two cuts alone.
@Schema(name = "DifferingEntry", description = "An entry that is in one of two cuts alone")
record DifferingEntryView(
        @Schema(description = "Its place in the order of the ledger", examples = "1235")
        long sequence,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        UUID entryId,

        @Schema(description = "Whether it came; otherwise it fell out", examples = "true")
        boolean added,

        @Schema(description = "Why it is in one cut alone", examples = "BACKDATED")
        DifferenceReason reason,

        @Schema(description = "The event it records", examples = "CONTRIBUTION_RECEIVED")
        String causeType,

        @Schema(description = "Id of what the event happened to", examples = "019ab000-0000-7000-8000-000000000002")
        UUID causeId,

        @Schema(description = "The business date on which it takes effect", examples = "2026-01-15")
        LocalDate effectiveOn,

        @Schema(description = "The instant the database recorded it", examples = "2026-02-03T05:00:00.123456Z")
        Instant recordedAt,

        @Schema(description = "Subject of the person", examples = "fund-treasurer")
        String recordedBy,

        @Schema(description = "The entry it reverses", examples = "019ab000-0000-7000-8000-000000000003") @Nullable
        UUID reverses,

        @Schema(description = "What it changes of the figures; turned round where it fell out")
        List<Change> changes) {

    /// What an entry changes of a figure.
    @Schema(name = "FigureChange", description = "What an entry changes of a figure")
    record Change(
            @Schema(examples = "ACCOUNT") Part part,

            @Schema(description = "Code of the account, or what tells the row from others", examples = "payables")
            @Nullable
            String of,

            @Schema(description = "Debit or credit, or the column of the report", examples = "credit")
            String figure,

            Money amount) {

        /// As one cell shows it.
        @Override
        public String toString() {
            return (of == null ? "" : of + " ") + figure + " " + amount;
        }
    }

    static DifferingEntryView of(Differing differing, DifferenceReason reason, List<Change> changes) {
        OrderedEntry entry = differing.entry();
        return new DifferingEntryView(
                entry.sequence(),
                entry.id(),
                differing.added(),
                reason,
                entry.causeType(),
                entry.causeId(),
                entry.effectiveOn(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.reverses(),
                changes);
    }

    static List<Column<DifferingEntryView>> columns() {
        return List.of(
                Column.number("sequence", new Text("Реті", "Номер", "Sequence"), DifferingEntryView::sequence),
                Column.<DifferingEntryView>text(
                                "entryId", new Text("Жазба", "Запись", "Entry"), DifferingEntryView::entryId)
                        .offPaper(),
                Column.text("added", new Text("Қосылды", "Добавлена", "Added"), DifferingEntryView::added),
                Column.text("reason", new Text("Себебі", "Причина", "Reason"), DifferingEntryView::reason),
                Column.text("causeType", new Text("Оқиға", "Событие", "Event"), DifferingEntryView::causeType),
                Column.<DifferingEntryView>text(
                                "causeId",
                                new Text("Оқиға нысаны", "Объект события", "Subject"),
                                DifferingEntryView::causeId)
                        .offPaper(),
                Column.date("effectiveOn", new Text("Күні", "Дата", "Date"), DifferingEntryView::effectiveOn),
                Column.instant(
                        "recordedAt", new Text("Тіркелді", "Отражена", "Recorded"), DifferingEntryView::recordedAt),
                Column.text(
                        "recordedBy", new Text("Кім тіркеді", "Кем отражена", "By"), DifferingEntryView::recordedBy),
                Column.<DifferingEntryView>text(
                                "reverses", new Text("Сторно", "Сторнирует", "Reverses"), DifferingEntryView::reverses)
                        .offPaper(),
                Column.text(
                        "changes",
                        new Text("Нені өзгертті", "Что изменила", "What it changed"),
                        entry -> entry.changes().stream().map(Change::toString).collect(Collectors.joining("; "))));
    }
}
