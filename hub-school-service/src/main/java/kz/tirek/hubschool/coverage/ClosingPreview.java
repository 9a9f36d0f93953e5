package kz.tirek.hubschool.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.tirek.hubschool.coverage.ClosingPreviewView.Alternative;
import kz.tirek.hubschool.coverage.ClosingPreviewView.Left;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchools;
import kz.tirek.hubschool.mentorship.Mentorship;
import kz.tirek.hubschool.mentorship.Mentorships;
import kz.tirek.hubschool.mentorship.Period;
import kz.tirek.hubschool.school.Location;
import kz.tirek.hubschool.school.School;

/// Works out what a hub school would leave behind.
@ApplicationScoped
class ClosingPreview {

    private static final int MOST_ALTERNATIVES = 3;
    private static final double METRES_OF_A_KILOMETRE = 1000;

    private final HubSchools hubs;
    private final Mentorships mentorships;
    private final Places places;

    @Inject
    ClosingPreview(HubSchools hubs, Mentorships mentorships, Places places) {
        this.hubs = hubs;
        this.mentorships = mentorships;
        this.places = places;
    }

    ClosingPreviewView of(UUID id, LocalDate on) {
        HubSchool hub = hubs.findByIdOptional(id).orElseThrow(NotFoundException::new);
        List<HubPlace> others = places.hubs(on, null).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        List<Left> left = mentorships.runningFrom(hub, on).stream()
                .map(mentorship -> left(mentorship, on, others))
                .sorted(Comparator.comparing(Left::schoolCode).thenComparing(Left::from))
                .toList();
        long uncovered = left.stream()
                .filter(one -> !one.coveredByOthers())
                .map(Left::schoolId)
                .distinct()
                .count();
        return new ClosingPreviewView(
                hub.id(), hub.code(), hub.status(), on, left.size(), Math.toIntExact(uncovered), left);
    }

    private static Left left(Mentorship mentorship, LocalDate on, List<HubPlace> others) {
        School school = mentorship.school();
        Period period = mentorship.period();
        LocalDate begins = period.from().isAfter(on) ? period.from() : on;
        Period rest = new Period(begins, period.until());
        boolean canBeMentored = school.isActive() && school.isUnderfilled();
        return new Left(
                mentorship.id(),
                school.id(),
                school.code(),
                school.name(),
                period.from(),
                period.until(),
                others.stream().anyMatch(other -> other.meets(school.id(), new Period(begins, begins))),
                canBeMentored,
                canBeMentored ? alternatives(school, rest, others) : List.of());
    }

    private static List<Alternative> alternatives(School school, Period rest, List<HubPlace> others) {
        Location location = school.location();
        if (location == null) {
            return List.of();
        }
        SchoolPlace place = new SchoolPlace(school.id(), school.code(), location, school.languages());
        return others.stream()
                .filter(hub -> !hub.school().id().equals(school.id()) && !hub.meets(school.id(), rest))
                .flatMap(hub -> alternative(hub, place, location, rest))
                .sorted(Comparator.comparingDouble(Alternative::kilometres).thenComparing(Alternative::hubSchoolCode))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    private static Stream<Alternative> alternative(HubPlace hub, SchoolPlace school, Location there, Period rest) {
        Location here = hub.school().location();
        CommonLanguages common = CommonLanguages.of(hub.school(), school);
        int free = hub.freePlaces(rest);
        if (here == null || free == 0 || !common.suffice()) {
            return Stream.empty();
        }
        return Stream.of(new Alternative(
                hub.id(),
                hub.code(),
                GreatCircle.metres(here, there) / METRES_OF_A_KILOMETRE,
                free,
                common.shared(),
                common.unknown()));
    }
}
