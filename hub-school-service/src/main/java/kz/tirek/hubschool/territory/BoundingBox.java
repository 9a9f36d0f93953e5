package kz.tirek.hubschool.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The smallest rectangle around a territory, in degrees (WGS 84).
@Embeddable
@Schema(description = "The smallest rectangle around the territory, in degrees (WGS 84)")
record BoundingBox(
        @Schema(examples = "46.4932") @Column(name = "min_longitude")
        Double minLon,

        @Schema(examples = "47.9528") @Column(name = "min_latitude")
        Double minLat,

        @Schema(examples = "54.5652") @Column(name = "max_longitude")
        Double maxLon,

        @Schema(examples = "51.7759") @Column(name = "max_latitude")
        Double maxLat) {}
