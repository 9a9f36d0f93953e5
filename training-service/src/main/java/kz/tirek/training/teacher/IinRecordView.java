package kz.tirek.training.teacher;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A number a teacher has or had, masked, with who recorded it.
@Schema(name = "IinRecord", description = "A number that a teacher has or had, masked")
record IinRecordView(
        @Schema(examples = "0198c5a0-0000-7000-8000-000000000024")
        UUID id,

        @Schema(description = "Masked", examples = "9912******07")
        String iin,

        @Schema(examples = "2026-01-15T06:00:00Z") Instant recordedAt,

        @Schema(description = "Subject of the token of who recorded it", examples = "fund-officer")
        String recordedBy,

        @Schema(examples = "Fund officer") @Nullable String recordedByName,

        @Schema(
                description = "When another number took its place; none for the present one",
                examples = "2026-03-02T06:00:00Z")
        @Nullable
        Instant replacedAt,

        @Schema(
                description = "Whether an administrator took the number although its check digit does not fit",
                examples = "false")
        boolean checksumOverridden,

        @Schema(examples = "The number stands so in the identity card") @Nullable
        String overrideReason) {

    static IinRecordView of(TeacherIin number, String masked) {
        return new IinRecordView(
                number.id(),
                masked,
                number.recordedAt(),
                number.recordedBy(),
                number.recordedByName(),
                number.replacedAt(),
                number.checksumOverridden(),
                number.overrideReason());
    }
}
