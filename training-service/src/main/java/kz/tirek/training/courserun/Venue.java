package kz.tirek.training.courserun;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where a run takes place: a school, another place, a link, or more than one of them for a hybrid run.
@Embeddable
@Schema(
        name = "CourseRunVenue",
        description = "Where a run takes place: at least one of a school, another place, a link")
public record Venue(
        @Schema(description = "Id of a school", examples = "0198c5a0-0000-7000-8000-000000000010")
        @Column(name = "venue_school_id")
        @Nullable
        UUID schoolId,

        @Schema(description = "Another place, or a room", examples = "NIS school of physics and mathematics, Almaty")
        @Column(name = "venue_place")
        @Size(min = 1, max = 500)
        @Nullable
        String place,

        @Schema(description = "Address of an online room", examples = "https://meet.example.kz/webinar")
        @Column(name = "venue_link")
        @Pattern(regexp = "https?://[^\\s]+")
        @Size(max = 1000)
        @Nullable
        String link) {

    /// Whether it says where at all.
    boolean namesAPlace() {
        return schoolId != null || place != null || link != null;
    }
}
