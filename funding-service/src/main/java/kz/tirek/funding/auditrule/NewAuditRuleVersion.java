package kz.tirek.funding.auditrule;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Parameters of a rule from a day on.
@Schema(description = "Parameters of a rule from a day on", examples = """
                {"effectiveFrom": "2026-01-01", "parameters": {"windowDays": 14}, "reason": "Аудит жоспары 2026, 3-тармақ"}""")
record NewAuditRuleVersion(
        @Schema(
                description = "Runs whose period ends on this day or later use it, until another version",
                examples = "2026-01-01")
        @NotNull
        LocalDate effectiveFrom,

        @Schema(description = "Whether the rule is examined; true where it is missing", examples = "true") @Nullable
        Boolean enabled,

        @Schema(
                description = "By name, as the catalogue has them; those that are missing have their initial values",
                examples = "{\"windowDays\": 14}")
        @NotNull
        Map<String, Object> parameters,

        @Schema(description = "The document, or the reason", examples = "Аудит жоспары 2026, 3-тармақ")
        @NotBlank
        @Size(max = 1000)
        String reason) {

    boolean isEnabled() {
        return Objects.requireNonNullElse(enabled, true);
    }
}
