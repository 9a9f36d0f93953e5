package kz.tirek.training.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.version.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request as the API shows it.
@Schema(name = "PersonalDataRequest", description = "What a teacher asks of the personal data kept of them")
record PersonalDataRequestView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000032")
        UUID id,

        @Schema(examples = "0198c5a0-0000-7000-8000-000000000004")
        UUID teacherId,

        @Schema(examples = "ERASURE") RequestKind kind,
        @Schema(examples = "OPEN") RequestStatus status,
        @Schema(examples = "2026-03-02") LocalDate receivedOn,

        @Schema(
                description =
                        "By when it is to be done: one working day (Law 94-V, art. 25(2)(8)), as the calendar was when"
                                + " it was registered",
                examples = "2026-03-03")
        LocalDate dueOn,

        @Schema(description = "When it was done or refused", examples = "2026-03-03") @Nullable
        LocalDate doneOn,

        @Schema(description = "Whether it is or was late", examples = "false") @Nullable
        Boolean late,

        @Schema(description = "Missing once the personal data is erased", examples = "Өтініш №12, 2026-03-02") @Nullable
        String document,

        @Schema(description = "What was done, or why not", examples = "Жауап №45 берілді") @Nullable
        String outcome,

        @Schema(examples = "2026-03-02T06:00:00Z") Instant createdAt,
        @Schema(examples = "0") long version)
        implements Versioned {

    static PersonalDataRequestView of(PersonalDataRequest request, LocalDate today) {
        LocalDate doneOn = request.doneOn();
        return new PersonalDataRequestView(
                request.id(),
                request.teacherId(),
                request.kind(),
                request.status(),
                request.receivedOn(),
                request.dueOn(),
                doneOn,
                (doneOn == null ? today : doneOn).isAfter(request.dueOn()),
                request.document(),
                request.outcome(),
                request.createdAt(),
                request.version());
    }

    /// What those see who see no person.
    PersonalDataRequestView withoutTexts() {
        return new PersonalDataRequestView(
                id, teacherId, kind, status, receivedOn, dueOn, doneOn, late, null, null, createdAt, version);
    }

    /// What the feed and the history say: without texts, which may name the person, and without what today makes of
    /// it.
    PersonalDataRequestView published() {
        return new PersonalDataRequestView(
                id, teacherId, kind, status, receivedOn, dueOn, doneOn, null, null, null, createdAt, version);
    }
}
