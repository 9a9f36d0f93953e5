package kz.tirek.hubschool.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.list.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Schools on a map: GeoJSON (RFC 7946).
final class GeoJson {

    /// The media type.
    static final String MEDIA_TYPE = "application/geo+json";

    private GeoJson() {}

    /// A page of schools as features.
    @Schema(name = "SchoolFeatureCollection", description = "A page of schools as GeoJSON (RFC 7946)")
    record FeatureCollection(
            @Schema(examples = "FeatureCollection") String type,
            List<Feature> features,

            @Schema(description = "Pass as `cursor` to read on; missing on the last page") @Nullable
            String next) {

        static FeatureCollection of(Page<SchoolView> page) {
            return new FeatureCollection(
                    "FeatureCollection", page.items().stream().map(Feature::of).toList(), page.next());
        }
    }

    /// A school. One whose place is not known has no geometry.
    @Schema(name = "SchoolFeature", description = "A school; without a geometry where its place is not known")
    record Feature(
            @Schema(examples = "Feature") String type,

            @Schema(examples = "01890a5d-ac96-774b-bcce-b302099a8057")
            UUID id,

            @JsonInclude(Include.ALWAYS) @Nullable Point geometry,

            SchoolView properties) {

        static Feature of(SchoolView school) {
            Location place = school.location();
            return new Feature("Feature", school.id(), place == null ? null : Point.of(place), school);
        }
    }

    /// A point.
    @Schema(name = "Point", description = "A point of GeoJSON")
    record Point(
            @Schema(examples = "Point") String type,

            @Schema(description = "Longitude, then latitude (WGS 84)", examples = "[52.9952, 51.1683]")
            List<Double> coordinates) {

        static Point of(Location place) {
            return new Point("Point", List.of(place.lon(), place.lat()));
        }
    }
}
