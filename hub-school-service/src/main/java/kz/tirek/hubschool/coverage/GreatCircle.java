package kz.tirek.hubschool.coverage;

import kz.tirek.hubschool.school.Location;

/// Distances along the surface of the Earth, taken as a ball.
public final class GreatCircle {

    /// The mean radius of the Earth in metres (IUGG).
    private static final double RADIUS_METRES = 6_371_008.8;

    private GreatCircle() {}

    /// Whole metres between two places, by the haversine formula; the same on every machine.
    public static int metres(Location one, Location other) {
        double latitude = StrictMath.toRadians(one.lat());
        double otherLatitude = StrictMath.toRadians(other.lat());
        double halfLatitudes = StrictMath.sin((otherLatitude - latitude) / 2);
        double halfLongitudes = StrictMath.sin(StrictMath.toRadians(other.lon() - one.lon()) / 2);
        double haversine = halfLatitudes * halfLatitudes
                + StrictMath.cos(latitude) * StrictMath.cos(otherLatitude) * halfLongitudes * halfLongitudes;
        return Math.toIntExact(
                StrictMath.round(2 * RADIUS_METRES * StrictMath.asin(StrictMath.sqrt(Math.min(1, haversine)))));
    }
}
