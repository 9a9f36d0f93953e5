package kz.tirek.funding.auditsample;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A sample as the API shows it. Samples never change.
@Schema(name = "AuditSample", description = "A sample as it was drawn; samples never change")
record AuditSampleView(
        @Schema(examples = "019ab000-0000-7000-8000-000000000004")
        UUID id,

        @Schema(examples = "S-2026-000003") String code,
        @Schema(examples = "POSTINGS") Population population,
        @Schema(examples = "MONETARY_UNIT") Method method,

        @Schema(description = "What the random numbers come from", examples = "2026-07-01 Алматы 17 42 99")
        String seed,

        @Schema(
                description = "The request, as it was",
                implementation = Object.class,
                examples = "{\"population\": \"POSTINGS\", \"account\": \"expense-equipment\", \"side\": \"DEBIT\"}")
        @JsonRawValue
        String asked,

        @Schema(description = "The last business date that counted", examples = "2026-06-30")
        LocalDate effectiveAt,

        @Schema(description = "The last recorded instant that counted", examples = "2026-06-30T19:00:00Z")
        Instant knownAt,

        @Schema(description = "How many items the population has", examples = "1204")
        long members,

        @Schema(description = "What they add up to") Money total,

        @Schema(description = "What the trial balance says at the same cut: the total, and what filters left out")
        Money ledgerTotal,

        @Schema(description = "Of MONETARY_UNIT: how far apart the tiyn lie that hit") @Nullable
        Money interval,

        @Schema(description = "Of MONETARY_UNIT: up to and with the first tiyn that hits") @Nullable
        Money start,

        @Schema(description = "Of STRATIFIED: its strata, and how the size was divided among them")
        List<StratumView> strata,

        @Schema(description = "How many items were drawn", examples = "57")
        int drawn,

        @Schema(description = "How often they were hit", examples = "60")
        long hits,

        @Schema(description = "What they add up to") Money drawnTotal,

        @Schema(description = "Subject of the person", examples = "auditor")
        String drawnBy,

        @Schema(examples = "2026-07-01T06:30:00Z") Instant drawnAt) {

    /// A stratum as the API shows it.
    @Schema(name = "AuditSampleStratum", description = "A stratum: a simple random sample was drawn of its items")
    record StratumView(
            @Schema(description = "Its seed is that of the sample, a slash and this", examples = "2")
            int number,

            @Schema(
                    description =
                            "Where the band begins, a slash and where the next one does; a category, or the KATO code of a region; `NONE`",
                    examples = "100000.00/1000000.00")
            String name,

            @Schema(description = "How many items it has", examples = "311")
            long members,

            @Schema(description = "What they add up to") Money total,

            @Schema(description = "How many were drawn", examples = "15")
            int drawn,

            @Schema(description = "What they add up to") Money drawnTotal) {

        static StratumView of(Stratum stratum) {
            return new StratumView(
                    stratum.number(),
                    stratum.name(),
                    stratum.memberCount(),
                    Money.ofTiyn(stratum.totalTiyn()),
                    stratum.drawnCount(),
                    Money.ofTiyn(stratum.drawnTiyn()));
        }
    }

    static AuditSampleView of(AuditSample sample) {
        return new AuditSampleView(
                sample.id(),
                sample.code(),
                sample.population(),
                sample.method(),
                sample.seed(),
                sample.asked(),
                sample.effectiveAt(),
                sample.knownAt(),
                sample.memberCount(),
                sample.total(),
                sample.ledgerTotal(),
                sample.interval(),
                sample.start(),
                sample.strata().stream().map(StratumView::of).toList(),
                sample.drawnCount(),
                sample.hitCount(),
                sample.drawnTotal(),
                sample.drawnBy(),
                sample.drawnAt());
    }
}
