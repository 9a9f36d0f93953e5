package kz.tirek.hubschool.school;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.list.Page;
import org.jspecify.annotations.Nullable;

/// Schools on a map: GeoJSON (RFC 7946), described to callers by [GeoJsonContract].
final class GeoJson {

    /// The media type.
    static final String MEDIA_TYPE = "application/geo+json";

    private GeoJson() {}

    /// A page of schools as features.
    record FeatureCollection(
            String type, List<Feature> features, @Nullable String next) {

        static FeatureCollection of(Page<SchoolView> page) {
            return new FeatureCollection(
                    "FeatureCollection", page.items().stream().map(Feature::of).toList(), page.next());
        }
    }

    /// A school. One whose place is not known has no geometry.
    record Feature(
            String type,
            UUID id,
            @JsonInclude(Include.ALWAYS) @Nullable Point geometry,
            SchoolView properties) {

        static Feature of(SchoolView school) {
            Location place = school.location();
            return new Feature("Feature", school.id(), place == null ? null : Point.of(place), school);
        }
    }

    /// A point: longitude, then latitude (WGS 84).
    record Point(String type, List<Double> coordinates) {

        static Point of(Location place) {
            return new Point("Point", List.of(place.lon(), place.lat()));
        }
    }
}
