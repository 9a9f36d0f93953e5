package kz.tirek.hubschool.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.hubschool.coverage.CommonLanguages;
import kz.tirek.hubschool.coverage.GreatCircle;
import kz.tirek.hubschool.coverage.HubPlace;
import kz.tirek.hubschool.coverage.SchoolPlace;
import kz.tirek.hubschool.mentorship.Period;
import kz.tirek.hubschool.school.Location;
import org.jspecify.annotations.Nullable;

/// A question as the solver sees it, and its answer in the words of the programme.
///
/// @param hubs all that were considered
/// @param open those with a place left and a known location: the hubs of `transport`, in its order
/// @param schools all to be placed: the schools of `transport`, in its order
record Plan(
        List<HubPlace> hubs,
        List<OpenHub> open,
        List<SchoolPlace> schools,
        @Nullable Integer limit,
        Transport transport) {

    private static final int METRES_OF_A_KILOMETRE = 1000;

    /// A hub school with places left on every day of the period.
    record OpenHub(HubPlace hub, Location location, int places) {}

    /// @param limit kilometres, if there is a limit
    static Plan of(List<HubPlace> hubs, List<SchoolPlace> schools, Period period, @Nullable Integer limit) {
        List<OpenHub> open = new ArrayList<>();
        for (HubPlace hub : hubs) {
            Location location = hub.school().location();
            int places = hub.freePlaces(period);
            if (location != null && places > 0) {
                open.add(new OpenHub(hub, location, places));
            }
        }
        int[][] metres = new int[schools.size()][open.size()];
        for (int school = 0; school < schools.size(); school++) {
            for (int hub = 0; hub < open.size(); hub++) {
                metres[school][hub] = metres(schools.get(school), open.get(hub), period, limit);
            }
        }
        int[] places = open.stream().mapToInt(OpenHub::places).toArray();
        return new Plan(hubs, open, schools, limit, new Transport(places, metres));
    }

    private static int metres(SchoolPlace school, OpenHub open, Period period, @Nullable Integer limit) {
        if (school.location() == null
                || !CommonLanguages.of(open.hub().school(), school).suffice()
                || isExcluded(school, open.hub(), period)) {
            return Transport.FORBIDDEN;
        }
        int metres = GreatCircle.metres(open.location(), school.location());
        return isWithin(limit, metres) ? metres : Transport.FORBIDDEN;
    }

    /// A school is not mentored by itself, nor twice at a time by the same hub.
    private static boolean isExcluded(SchoolPlace school, HubPlace hub, Period period) {
        return hub.school().id().equals(school.id()) || hub.meets(school.id(), period);
    }

    private static boolean isWithin(@Nullable Integer limit, int metres) {
        return limit == null || metres <= limit * METRES_OF_A_KILOMETRE;
    }

    /// The open hubs a school may not go to whatever the distance.
    List<UUID> excluded(int school, Period period) {
        SchoolPlace place = schools.get(school);
        return open.stream()
                .map(OpenHub::hub)
                .filter(hub -> isExcluded(place, hub, period))
                .map(HubPlace::id)
                .toList();
    }

    /// Why a school that was not placed was not.
    UnplacedReason reason(int school) {
        SchoolPlace place = schools.get(school);
        Location location = place.location();
        if (location == null) {
            return UnplacedReason.NO_LOCATION;
        }
        List<Location> sameLanguage = hubs.stream()
                .filter(hub -> !hub.school().id().equals(place.id()))
                .filter(hub -> CommonLanguages.of(hub.school(), place).suffice())
                .map(hub -> hub.school().location())
                .filter(java.util.Objects::nonNull)
                .toList();
        if (sameLanguage.isEmpty() && !hubs.isEmpty()) {
            return UnplacedReason.NO_HUB_FOR_LANGUAGE;
        }
        boolean near = sameLanguage.stream().anyMatch(hub -> isWithin(limit, GreatCircle.metres(hub, location)));
        return near || hubs.isEmpty() ? UnplacedReason.NO_CAPACITY : UnplacedReason.NO_HUB_WITHIN_LIMIT;
    }

    int freePlaces() {
        return open.stream().mapToInt(OpenHub::places).sum();
    }

    int hubsWithoutLocation() {
        return Math.toIntExact(
                hubs.stream().filter(hub -> hub.school().location() == null).count());
    }
}
