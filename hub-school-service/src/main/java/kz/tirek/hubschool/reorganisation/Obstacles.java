package kz.tirek.hubschool.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.hubschool.HubSchools;
import kz.tirek.hubschool.reorganisation.Cast.Heir;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Succession;

/// What stands in the way of a reorganisation, as far as the schools themselves show it.
@ApplicationScoped
class Obstacles {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final String DATE = "/effectiveOn";

    private final Reorganisations reorganisations;
    private final HubSchools hubs;
    private final Succession succession;
    private final Dates dates;

    @Inject
    Obstacles(Reorganisations reorganisations, HubSchools hubs, Succession succession, Dates dates) {
        this.reorganisations = reorganisations;
        this.hubs = hubs;
        this.succession = succession;
        this.dates = dates;
    }

    /// Everything in the way, in the order in which it is checked: names, state of the schools, dates, programme.
    List<Refusal> to(NewReorganisation asked, Cast cast) {
        List<Refusal> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        cast.all().forEach((pointer, school) -> {
            if (!seen.add(school.id())) {
                found.add(ReorganisationProblem.NAMED_TWICE
                        .refuse("school", school.code())
                        .at(pointer));
            }
        });
        if (asked.rename() != null
                && cast.sources()
                        .firstEntry()
                        .getValue()
                        .name()
                        .equals(asked.rename().name())) {
            found.add(ReorganisationProblem.NAME_UNCHANGED.refuse().at("/rename/name"));
        }
        cast.all().forEach((pointer, school) -> note(found, () -> school.requireActive(pointer)));
        note(found, () -> dates.requirePast(asked.effectiveOn(), DATE));
        note(found, () -> Dates.requireOrder(earliest(asked, cast), asked.effectiveOn(), DATE));
        cast.heirs().forEach(heir -> note(found, () -> requireNothingBefore(asked.effectiveOn(), heir)));
        if (cast.closes()) {
            cast.sources().forEach((pointer, school) -> requireOutsideTheProgramme(found, pointer, school));
        }
        return found;
    }

    /// The first day that comes after everything that is dated for these schools.
    private LocalDate earliest(NewReorganisation asked, Cast cast) {
        LocalDate earliest = EARLIEST;
        earliest = later(
                earliest,
                reorganisations
                        .latestOf(cast.all().values().stream().map(School::id).toList())
                        .orElse(EARLIEST));
        for (School source : cast.sources().values()) {
            if (asked.rename() != null) {
                earliest = later(earliest, succession.earliestRename(source));
            }
            if (cast.closes()) {
                earliest = later(earliest, succession.earliestClosing(source));
            }
        }
        return earliest;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// A school that is founded has no status before it is there: answers about earlier days stay as they were.
    private static void requireNothingBefore(LocalDate on, Heir heir) {
        if (heir.founded() != null && heir.founded().underfilledStatus() != null) {
            Dates.requireOrder(
                    on, heir.founded().underfilledStatus().since(), heir.pointer() + "/underfilledStatus/since");
        }
    }

    private void requireOutsideTheProgramme(List<Refusal> found, String pointer, School school) {
        hubs.liveOf(school)
                .ifPresent(live -> found.add(HubSchoolProblem.SCHOOL_IN_PROGRAMME
                        .refuse()
                        .with("hubSchoolId", live.id())
                        .with("hubSchoolCode", live.code())
                        .with("hubSchoolStatus", live.status())
                        .at(pointer)));
    }

    private static void note(List<Refusal> found, Runnable rule) {
        try {
            rule.run();
        } catch (Refusal refusal) {
            found.add(refusal);
        }
    }
}
