package kz.tirek.hubschool.school;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A circle on the earth, in degrees (WGS 84) and kilometres.
record Surroundings(double lat, double lon, double km) {

    static final double FARTHEST_KM = 500;

    /// `lat,lon,km` in decimal numbers.
    static final String FORM = "-?[0-9]{1,3}(\\.[0-9]{1,12})?,-?[0-9]{1,3}(\\.[0-9]{1,12})?,[0-9]{1,6}(\\.[0-9]{1,6})?";

    /// HQL for "the [Location] of `e` lies within", over the parameters of [#parameters]: the box around the circle
    /// first, which an index answers, then the exact distance.
    static final String CONDITION = """
            e.location.lat between :nearSouth and :nearNorth and e.location.lon between :nearWest and :nearEast
            and function(distance_km as Double, e.location.lat, e.location.lon, :nearLat, :nearLon) <= :nearKm""";

    /// HQL for the whole metres to the place, over the same parameters.
    static final String METRES = "cast(1000 * function(distance_km as Double, e.location.lat, e.location.lon,"
            + " :nearLat, :nearLon) as Long)";

    private static final double EARTH_RADIUS_KM = 6371.0088;

    /// @param text in the form of [#FORM]
    static Surroundings of(String text) {
        List<Double> numbers =
                Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
        return new Surroundings(numbers.get(0), numbers.get(1), numbers.get(2));
    }

    Map<String, Object> parameters() {
        double radius = km / EARTH_RADIUS_KM;
        double halfHeight = Math.toDegrees(radius);
        double reach = Math.sin(radius) / Math.cos(Math.toRadians(lat));
        double halfWidth = Math.abs(lat) + halfHeight >= 90 || reach >= 1 ? 180 : Math.toDegrees(Math.asin(reach));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("nearLat", lat);
        parameters.put("nearLon", lon);
        parameters.put("nearKm", km);
        parameters.put("nearSouth", lat - halfHeight);
        parameters.put("nearNorth", lat + halfHeight);
        parameters.put("nearWest", lon - halfWidth);
        parameters.put("nearEast", lon + halfWidth);
        return parameters;
    }
}
