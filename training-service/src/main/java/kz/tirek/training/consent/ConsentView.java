package kz.tirek.training.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A consent as the API shows it.
@Schema(name = "Consent", description = "A teacher's consent to the processing of personal data")
record ConsentView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000031")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(description = "Where it stands today", examples = "VALID") @Nullable
        ConsentStatus status,

        @Schema(examples = "«Білім беруді тұрақты дамыту қоры» корпоративтік қоры")
        String operatorName,

        @Schema(examples = "991240000003") String operatorBin,
        @Schema(examples = "2026-01-15") LocalDate givenOn,

        @Schema(description = "The last day it holds", examples = "2031-01-15") @Nullable
        LocalDate validUntil,

        @Schema(examples = "true") boolean thirdPartyTransfer,

        @Schema(examples = "Назарбаев Зияткерлік мектептері ДББҰ") @Nullable
        String thirdParties,

        @Schema(examples = "false") boolean crossBorderTransfer,
        @Schema(examples = "[]") List<String> countries,
        @Schema(examples = "false") boolean publicSources,
        @Schema(examples = "Сайт фонда") @Nullable String publicSourceNames,

        @Schema(examples = "[\"NAME\", \"IIN\", \"WORKPLACE\", \"TRAINING\"]")
        List<DataItem> data,

        @Schema(examples = "Тілдік деңгейі") @Nullable String otherData,
        @Schema(examples = "Өкіл, сенімхат №7") @Nullable String givenBy,

        @Schema(
                description = "Missing once the personal data is erased",
                examples = "Келісім №12, 2026-01-15, іс 04-08")
        @Nullable
        String document,

        @Schema(examples = "2026-05-20") @Nullable LocalDate withdrawnOn,

        @Schema(examples = "Өтініш №31, 2026-05-20") @Nullable
        String withdrawalDocument,

        @Schema(description = "When the texts that may name the person were erased", examples = "2026-06-01T06:00:00Z")
        @Nullable
        Instant erasedAt,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static ConsentView of(Consent consent, LocalDate today) {
        return new ConsentView(
                consent.id(),
                consent.teacherId(),
                consent.status(today),
                consent.operatorName(),
                consent.operatorBin(),
                consent.givenOn(),
                consent.validUntil(),
                consent.thirdPartyTransfer(),
                consent.thirdParties(),
                consent.crossBorderTransfer(),
                consent.countries(),
                consent.publicSources(),
                consent.publicSourceNames(),
                consent.data(),
                consent.otherData(),
                consent.givenBy(),
                consent.document(),
                consent.withdrawnOn(),
                consent.withdrawalDocument(),
                consent.erasedAt(),
                consent.createdAt(),
                consent.version());
    }

    /// What the feed and the history say: without texts, which may name the person, and without what today makes of
    /// it.
    ConsentView published() {
        return new ConsentView(
                id,
                teacherId,
                null,
                operatorName,
                operatorBin,
                givenOn,
                validUntil,
                thirdPartyTransfer,
                null,
                crossBorderTransfer,
                countries,
                publicSources,
                null,
                data,
                null,
                null,
                null,
                withdrawnOn,
                null,
                erasedAt,
                createdAt,
                version);
    }
}
