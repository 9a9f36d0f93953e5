package kz.tirek.funding.auditsample;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An item of a sample as the API shows it.
@Schema(name = "AuditSampleItem", description = "An item that was drawn")
record AuditSampleItemView(
        @Schema(description = "Its place in the population, from 1", examples = "311")
        long number,

        @Schema(description = "The entry, or the disbursement", examples = "019ab000-0000-7000-8000-000000000005")
        UUID subjectId,

        @Schema(description = "Of a posting: its place in the entry", examples = "1") @Nullable
        Integer position,

        @Schema(
                description =
                        "Place of the entry in the ledger's order and of the posting in the entry, or the disbursement's code",
                examples = "40213/1")
        String reference,

        @Schema(description = "When the entry takes effect, or the disbursement was approved", examples = "2026-02-10")
        LocalDate effectiveOn,

        Money amount,

        @Schema(description = "How often it was hit", examples = "1")
        long hits,

        @Schema(description = "Of MONETARY_UNIT: the population up to and with the first tiyn that hit it") @Nullable
        Money firstHit,

        @Schema(description = "Of STRATIFIED: the number of its stratum", examples = "2") @Nullable
        Integer stratum,

        @Schema(
                description =
                        "Whether it was certain to be drawn: it is of at least an interval, or all of its stratum was drawn",
                examples = "false")
        boolean certain) {

    static AuditSampleItemView of(AuditSampleItem item) {
        return new AuditSampleItemView(
                item.number(),
                item.subjectId(),
                item.position(),
                item.reference(),
                item.effectiveOn(),
                item.amount(),
                item.hits(),
                item.firstHit(),
                item.stratum(),
                item.isCertain());
    }
}
