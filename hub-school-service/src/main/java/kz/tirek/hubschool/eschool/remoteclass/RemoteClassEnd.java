package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a remote class ended.
@Schema(description = "That a remote class ended")
record RemoteClassEnd(
        @Schema(
                description = "The last day: not before the first, not after an end agreed before, not in the future",
                examples = "2026-03-20")
        @NotNull
        LocalDate until,

        @Schema(description = "Why", examples = "Мектепке мұғалім келді") @NotBlank @Size(max = 1000)
        String reason) {}
