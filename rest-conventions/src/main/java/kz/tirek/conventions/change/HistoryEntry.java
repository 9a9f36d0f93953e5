package kz.tirek.conventions.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One change in the history of a resource.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One change in the history of a resource")
public record HistoryEntry(
        @Schema(description = "When it was recorded", examples = "2026-01-15T05:00:00Z")
        Instant recordedAt,

        @Schema(description = "CREATED, UPDATED, DELETED or an action", examples = "UPDATED")
        String operation,

        @Schema(description = "Subject of the caller's token", examples = "fund-officer")
        String actor,

        @Schema(examples = "Fund officer") String actorName,

        @Schema(examples = "0af7651916cd43dd8448eb211c80319c") @Nullable
        String traceId,

        @Schema(
                description = "The resource before; missing for the first entry",
                implementation = Object.class,
                examples = "{\"version\":0}")
        @Nullable
        JsonNode before,

        @Schema(
                description = "The resource after; missing for DELETED",
                implementation = Object.class,
                examples = "{\"version\":1}")
        @Nullable
        JsonNode after) {}
