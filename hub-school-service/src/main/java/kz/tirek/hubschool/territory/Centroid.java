package kz.tirek.hubschool.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The middle of a territory, in degrees (WGS 84).
@Embeddable
@Schema(description = "The middle of the territory, in degrees (WGS 84)")
record Centroid(
        @Schema(examples = "49.9728") @Column(name = "centroid_latitude")
        Double lat,

        @Schema(examples = "50.6728") @Column(name = "centroid_longitude")
        Double lon) {}
