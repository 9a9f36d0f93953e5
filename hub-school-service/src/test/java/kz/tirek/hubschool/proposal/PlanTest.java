package kz.tirek.hubschool.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.hubschool.coverage.CommonLanguages;
import kz.tirek.hubschool.coverage.GreatCircle;
import kz.tirek.hubschool.coverage.HubPlace;
import kz.tirek.hubschool.coverage.SchoolPlace;
import kz.tirek.hubschool.mentorship.Period;
import kz.tirek.hubschool.school.Location;
import kz.tirek.hubschool.school.TeachingLanguage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class PlanTest {

    private static final Period YEAR = new Period(LocalDate.of(2026, 9, 1), null);
    private static final Location AKSAI = new Location(51.1683, 52.9952);
    private static final Location AKTOBE = new Location(50.2839, 57.1670);

    @Property(tries = 400)
    void keepsLanguageAndLimitAndSaysWhyItLeavesASchool(
            @ForAll("hubs") @Size(max = 5) List<HubPlace> hubs,
            @ForAll("places") @Size(max = 7) List<SchoolPlace> schools,
            @ForAll @IntRange(min = 1, max = 3000) int limit) {
        Plan plan = Plan.of(hubs, schools, YEAR, limit);
        Assignment assignment = new TransportSolver().solve(plan.transport());
        for (int school = 0; school < schools.size(); school++) {
            SchoolPlace place = schools.get(school);
            if (assignment.places(school)) {
                HubPlace hub = plan.open().get(assignment.hubs()[school]).hub();
                assertThat(CommonLanguages.of(hub.school(), place).suffice()).isTrue();
                assertThat(metres(hub, place)).isLessThanOrEqualTo(limit * 1000);
            } else {
                boolean full = hubs.stream().anyMatch(hub -> mayTake(hub, place, limit));
                assertThat(plan.reason(school) == UnplacedReason.NO_CAPACITY)
                        .isEqualTo(full || (hubs.isEmpty() && place.location() != null));
                assertThat(plan.reason(school) == UnplacedReason.NO_LOCATION).isEqualTo(place.location() == null);
            }
        }
    }

    @Example
    void countsTheFreePlacesOfTheFullestDay() {
        List<HubPlace.Mentored> mentored = List.of(
                mentored("2026-01-01", "2026-12-31"),
                mentored("2026-12-01", null),
                mentored("2025-01-01", "2026-08-31"));
        HubPlace hub = hub(AKSAI, 3, mentored);
        assertThat(hub.freePlaces(YEAR)).isEqualTo(1);
        assertThat(hub.freePlaces(new Period(YEAR.from(), LocalDate.of(2026, 11, 30))))
                .isEqualTo(2);
    }

    @Example
    void measuresTheGreatCircle() {
        assertThat(GreatCircle.metres(AKSAI, AKTOBE)).isBetween(308_000, 312_000);
        assertThat(GreatCircle.metres(AKSAI, AKSAI)).isZero();
        assertThat(GreatCircle.metres(new Location(50.0, 60.0), new Location(51.0, 60.0)))
                .isEqualTo(111_195);
    }

    @Example
    void namesTheFirstReasonThatHolds() {
        SchoolPlace uzbek = school(AKTOBE, TeachingLanguage.UZBEK);
        SchoolPlace kazakh = school(AKTOBE, TeachingLanguage.KAZAKH);
        HubPlace hub = hub(AKSAI, 1, List.of());
        Plan plan = Plan.of(List.of(hub), List.of(school(null), uzbek, kazakh), YEAR, 100);
        assertThat(List.of(plan.reason(0), plan.reason(1), plan.reason(2)))
                .containsExactly(
                        UnplacedReason.NO_LOCATION,
                        UnplacedReason.NO_HUB_FOR_LANGUAGE,
                        UnplacedReason.NO_HUB_WITHIN_LIMIT);
    }

    @Example
    void sendsNoSchoolToItselfNorTwiceToTheSameHub() {
        SchoolPlace school = school(AKSAI);
        HubPlace own = new HubPlace(UUID.randomUUID(), "H-2022-0001", school, 3, List.of());
        HubPlace later = hub(
                AKTOBE,
                3,
                List.of(new HubPlace.Mentored(
                        school.id(), new Period(YEAR.from().plusYears(1), null))));
        Plan plan = Plan.of(List.of(own, later), List.of(school), YEAR, null);
        assertThat(plan.transport().metres()[0]).containsExactly(Transport.FORBIDDEN, Transport.FORBIDDEN);
        assertThat(plan.excluded(0, YEAR)).containsExactly(own.id(), later.id());
    }

    @Provide
    Arbitrary<List<HubPlace>> hubs() {
        return Combinators.combine(place(), Arbitraries.integers().between(0, 2))
                .as((school, capacity) ->
                        new HubPlace(UUID.randomUUID(), "H-" + school.code(), school, capacity, List.of()))
                .list();
    }

    @Provide
    Arbitrary<List<SchoolPlace>> places() {
        return place().list();
    }

    private static Arbitrary<SchoolPlace> place() {
        Arbitrary<Location> location = Combinators.combine(
                        Arbitraries.doubles().between(41, 55),
                        Arbitraries.doubles().between(47, 87))
                .as(Location::new);
        Arbitrary<Set<TeachingLanguage>> languages = Arbitraries.of(
                        TeachingLanguage.KAZAKH, TeachingLanguage.RUSSIAN, TeachingLanguage.UZBEK)
                .set()
                .ofMaxSize(2);
        return Combinators.combine(location.injectNull(0.1), languages)
                .as((where, taught) -> new SchoolPlace(UUID.randomUUID(), "S", where, taught));
    }

    private static boolean mayTake(HubPlace hub, SchoolPlace school, int limit) {
        return hub.school().location() != null
                && school.location() != null
                && CommonLanguages.of(hub.school(), school).suffice()
                && metres(hub, school) <= limit * 1000;
    }

    @SuppressWarnings("NullAway")
    private static int metres(HubPlace hub, SchoolPlace school) {
        return GreatCircle.metres(hub.school().location(), school.location());
    }

    private static HubPlace hub(Location location, int capacity, List<HubPlace.Mentored> mentored) {
        return new HubPlace(
                UUID.randomUUID(), "H-2022-0002", school(location, TeachingLanguage.KAZAKH), capacity, mentored);
    }

    private static SchoolPlace school(@Nullable Location location, TeachingLanguage... languages) {
        return new SchoolPlace(UUID.randomUUID(), "S-000001", location, Set.of(languages));
    }

    private static HubPlace.Mentored mentored(String from, @Nullable String until) {
        return new HubPlace.Mentored(
                UUID.randomUUID(), new Period(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    }
}
