package kz.tirek.funding.register;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something a person did.
@Schema(description = "Something a person did")
record AuditedAct(
        @Schema(examples = "019ab000-0000-7000-8000-000000000031")
        UUID id,

        @Schema(examples = "2026-01-15T09:00:00.123456Z") Instant at,

        @Schema(description = "Subject; `system` where nobody called", examples = "fund-approver")
        String person,

        @Schema(description = "Name then", examples = "Fund approver")
        String name,

        @Schema(examples = "APPROVAL") Act act,

        @Schema(
                description =
                        "As the history of the resource calls it; of a download or a refused attempt, the operation",
                examples = "FIRST_APPROVED")
        String operation,

        @Schema(examples = "disbursement") String resourceType,

        @Schema(
                description = "Null where it was about no one of them",
                examples = "019ab000-0000-7000-8000-000000000001")
        @Nullable
        UUID resourceId,

        @Schema(
                description = "Code of it, the field that was looked at, or the problem an attempt was refused with",
                examples = "D-2026-000123")
        @Nullable
        String code,

        @Schema(description = "Stated purpose of a look at personal data", examples = "Audit of teachers' attendance")
        @Nullable
        String purpose,

        @Schema(examples = "0af7651916cd43dd8448eb211c80319c") @Nullable
        String traceId) {}
