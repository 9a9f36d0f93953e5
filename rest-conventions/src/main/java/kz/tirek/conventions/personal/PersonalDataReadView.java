package kz.tirek.conventions.personal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry of the register of reads.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A read of personal data in full")
public record PersonalDataReadView(
        UUID id,
        @Schema(examples = "2026-01-15T05:00:00Z") Instant readAt,

        @Schema(description = "Subject of the reader's token", examples = "fund-officer")
        String reader,

        @Schema(examples = "Fund officer") String readerName,

        @Schema(description = "Roles of the reader, separated by spaces", examples = "fund-officer")
        String roles,

        @Schema(examples = "teacher") String resourceType,
        UUID resourceId,
        @Schema(examples = "iin") String field,

        @Schema(description = "As stated in X-Purpose", examples = "Contract of internship No. 12")
        String purpose,

        @Schema(examples = "0af7651916cd43dd8448eb211c80319c") @Nullable
        String traceId) {}
