package kz.tirek.conventions.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A committed change of a resource, as a CloudEvent 1.0 in JSON. It names no person.
///
/// @param data the resource's representation after the change; missing for a tombstone
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A committed change of a resource (CloudEvents 1.0)")
public record ChangeEvent(
        @Schema(examples = "1.0") String specversion,
        UUID id,

        @Schema(description = "The service that owns the resource", examples = "/hub-schools")
        String source,

        @Schema(examples = "kz.tirek.school.created") String type,

        @Schema(description = "Id of the resource", examples = "019ab000-0000-7000-8000-000000000001")
        String subject,

        @Schema(examples = "2026-01-15T05:00:00Z") Instant time,
        @Schema(examples = "application/json") String datacontenttype,

        @Schema(description = "Kind of the resource", examples = "school")
        String resourcetype,

        @Schema(description = "CREATED, UPDATED, DELETED or an action", examples = "CREATED")
        String operation,

        @Schema(description = "Pass as `after` to read on behind this change", examples = "NzUwLjE")
        String sequence,

        @Schema(
                description = "The resource after the change; missing for DELETED",
                implementation = Object.class,
                examples = "{\"version\":0}")
        @Nullable
        JsonNode data) {}
