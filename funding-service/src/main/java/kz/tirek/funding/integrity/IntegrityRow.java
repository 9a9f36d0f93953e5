package kz.tirek.funding.integrity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something a check found.
@Schema(description = "Something an integrity check found")
public record IntegrityRow(
        @Schema(description = "What it is about", examples = "budget line 019ab000-0000-7000-8000-000000000001")
        String subject,

        @Schema(description = "What follows from the records; missing where nothing does", examples = "sum 0") @Nullable
        String expected,

        @Schema(description = "What is there; missing where nothing is", examples = "sum 1") @Nullable
        String found) {}
