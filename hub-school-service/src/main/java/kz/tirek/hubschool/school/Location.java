package kz.tirek.hubschool.school;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a school stands, in degrees (WGS 84). The bounds are those of Kazakhstan, so that most exchanged coordinates
/// are refused.
@Embeddable
@Schema(description = "Where the school stands, in degrees (WGS 84); within the bounds of Kazakhstan")
public record Location(
        @Schema(description = "Latitude, north", examples = "51.1683")
        @NotNull
        @Min(40)
        @Max(56)
        @Column(name = "latitude")
        Double lat,

        @Schema(description = "Longitude, east", examples = "52.9952")
        @NotNull
        @Min(46)
        @Max(88)
        @Column(name = "longitude")
        Double lon) {}
