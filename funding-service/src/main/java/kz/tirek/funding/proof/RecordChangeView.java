package kz.tirek.funding.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change of a row, as the API shows it.
@Schema(name = "RecordChange", description = "A logged change of a row of the database")
record RecordChangeView(
        @Schema(examples = "00000000-0000-0000-0000-0000000004d2")
        UUID id,

        @Schema(description = "Its place among the sealed changes; missing until it is sealed", examples = "1234")
        @Nullable
        Long place,

        @Schema(examples = "contribution") String table,

        @Schema(examples = "019ab000-0000-7000-8000-000000000001")
        String key,

        @Schema(description = "BASELINE for what was there when logging began", examples = "UPDATE")
        String operation,

        @Schema(description = "When its transaction began", examples = "2026-01-15T05:00:00.123456Z")
        Instant recordedAt,

        @Schema(description = "The transaction of the database", examples = "4711")
        String transaction,

        @Schema(description = "The role of the database that was signed in", examples = "funding_app")
        String writtenBy,

        @Schema(description = "Who did what in the transaction, of the histories of resources")
        List<String> actions,

        @Schema(
                description = "The row after the change, of bytes their SHA-256; missing for DELETE",
                implementation = Object.class,
                examples = "{\"version\":0}")
        @Nullable
        JsonNode row) {

    static RecordChangeView of(Tuple row, ObjectMapper mapper) {
        return new RecordChangeView(
                row.get("id", UUID.class),
                row.get("place", Long.class),
                row.get("table_name", String.class),
                row.get("key", String.class),
                row.get("operation", String.class),
                row.get("recorded_at", Instant.class),
                row.get("transaction", String.class),
                row.get("written_by", String.class),
                List.of(row.get("actions", String[].class)),
                json(row.get("image", String.class), mapper));
    }

    private static @Nullable JsonNode json(@Nullable String text, ObjectMapper mapper) {
        try {
            return text == null ? null : mapper.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
