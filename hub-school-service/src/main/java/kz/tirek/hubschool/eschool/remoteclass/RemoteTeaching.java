package kz.tirek.hubschool.eschool.remoteclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.hubschool.Dates;
import kz.tirek.hubschool.HubSchoolProblem;
import kz.tirek.hubschool.eschool.ESchoolProblem;
import kz.tirek.hubschool.eschool.Taught;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGap;
import kz.tirek.hubschool.eschool.teachinggap.TeachingGaps;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchoolLeaves;
import kz.tirek.hubschool.hubschool.HubSchools;

/// Writes remote classes. Locks are taken in one order, hub school, gaps, class; with the gaps locked, no more
/// hours are taught of one than it has, with any number of callers at once.
@ApplicationScoped
class RemoteTeaching {

    static final String RESOURCE = "remote-class";

    private final RemoteClasses classes;
    private final TeachingGaps gaps;
    private final HubSchools hubs;
    private final GapHours hours;
    private final Changes changes;
    private final Caller caller;
    private final Dates dates;
    private final Clock clock;

    @Inject
    RemoteTeaching(
            RemoteClasses classes,
            TeachingGaps gaps,
            HubSchools hubs,
            GapHours hours,
            Changes changes,
            Caller caller,
            Dates dates,
            Clock clock) {
        this.classes = classes;
        this.gaps = gaps;
        this.hubs = hubs;
        this.hours = hours;
        this.changes = changes;
        this.caller = caller;
        this.dates = dates;
        this.clock = clock;
    }

    /// The class of an address, locked after its hub school and its gaps.
    RemoteClass lockedAt(UUID id) {
        UUID hub = classes.hubOf(id);
        if (hub != null) {
            hubs.lockedNamed(hub, "");
        }
        gaps.locked(classes.gapsOf(id));
        return classes.lockedAt(id);
    }

    RemoteClassView begin(NewRemoteClass asked) {
        if ((asked.hubSchoolId() == null) == (asked.organisation() == null)) {
            throw ESchoolProblem.PROVIDER_MISSTATED.refuse().at("/hubSchoolId");
        }
        HubSchool hub = asked.hubSchoolId() == null ? null : hubs.lockedNamed(asked.hubSchoolId(), "/hubSchoolId");
        RemoteClass remote = new RemoteClass(
                hub, asked.organisation(), asked.taught(), asked.terms(), shares(asked.terms()), clock.instant());
        caller.requireTerritory(remote.territories());
        if (asked.organisation() != null) {
            asked.organisation().check("/organisation");
        }
        asked.taught().check();
        check(asked.terms());
        if (hub != null && !hub.status().isLive()) {
            throw HubSchoolProblem.HUB_SCHOOL_NOT_LIVE.refuse().with("hubSchoolStatus", hub.status());
        }
        requireFit(remote, Set.of());
        hours.requireRoom(remote);
        classes.persistAndFlush(remote);
        return recorded(remote, "CREATED");
    }

    RemoteClassView agree(RemoteClass remote, RemoteClassTerms terms) {
        if (terms.equals(RemoteClassTerms.of(remote))) {
            return RemoteClassView.of(remote);
        }
        check(terms);
        HubSchool hub = remote.hubSchool();
        if (hub != null && !hub.status().isLive() && terms.days().reachBeyond(remote.days())) {
            throw HubSchoolProblem.HUB_SCHOOL_NOT_LIVE.refuse().with("hubSchoolStatus", hub.status());
        }
        Set<UUID> known = remote.gaps().stream().map(share -> share.gap().id()).collect(Collectors.toSet());
        remote.agree(terms, shares(terms));
        requireFit(remote, known);
        hours.requireRoom(remote);
        classes.flush();
        return recorded(remote, "UPDATED");
    }

    RemoteClassView end(RemoteClass remote, RemoteClassEnd end) {
        if (remote.hasEnded(dates.today())) {
            throw CommonProblem.STATE_CONFLICT.refuse("ENDED", "end").with("allowedActions", List.of());
        }
        Dates.requireOrder(remote.days().from(), end.until(), "/until");
        if (remote.days().until() != null) {
            Dates.requireOrder(end.until(), remote.days().until(), "/until");
        }
        dates.requirePast(end.until(), "/until");
        remote.end(end.until(), end.reason());
        classes.flush();
        return recorded(remote, "ENDED");
    }

    void delete(RemoteClass remote) {
        if (!remote.days().from().isAfter(dates.today())) {
            throw ESchoolProblem.REMOTE_CLASS_HAS_BEGUN
                    .refuse(remote.days().from().toString())
                    .with("allowedActions", List.of("end"));
        }
        UUID id = remote.id();
        classes.delete(remote);
        classes.flush();
        changes.record(RESOURCE, id, "DELETED", null);
    }

    void refuse(@Observes HubSchoolLeaves leaving) {
        long open = classes.openFrom(leaving.hubSchool(), leaving.on());
        if (open > 0) {
            throw ESchoolProblem.HUB_SCHOOL_STILL_TEACHES.refuse().with("openRemoteClasses", open);
        }
    }

    RemoteClassView recorded(RemoteClass remote, String operation) {
        changes.record(RESOURCE, remote.id(), operation, RemoteClassView.published(remote));
        return RemoteClassView.of(remote);
    }

    private static void check(RemoteClassTerms terms) {
        Dates.requireOrder(terms.from(), terms.until(), "/until");
        for (int i = 0; i < terms.gaps().size(); i++) {
            NewRemoteClassGap gap = terms.gaps().get(i);
            if (gap.from() != null) {
                Dates.requireOrder(gap.from(), gap.until(), "/gaps/" + i + "/until");
            }
        }
        Timetable.check(terms.timetable());
    }

    private List<GapShare> shares(RemoteClassTerms terms) {
        Map<UUID, TeachingGap> locked = gaps
                .locked(terms.gaps().stream()
                        .map(NewRemoteClassGap::teachingGapId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(TeachingGap::id, Function.identity()));
        List<GapShare> shares = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (NewRemoteClassGap asked : terms.gaps()) {
            String pointer = "/gaps/" + shares.size() + "/teachingGapId";
            TeachingGap gap = locked.get(asked.teachingGapId());
            if (gap == null) {
                throw CommonProblem.UNKNOWN_REFERENCE
                        .refuse("teaching-gap", asked.teachingGapId())
                        .at(pointer);
            }
            if (!named.add(gap.id())) {
                throw ESchoolProblem.TEACHING_GAP_NAMED_TWICE.refuse(gap.id()).at(pointer);
            }
            shares.add(new GapShare(gap, asked));
        }
        return shares;
    }

    /// A gap named before may have ended since; a new one needs a day in common.
    private static void requireFit(RemoteClass remote, Set<UUID> known) {
        Taught taught = remote.taught();
        HubSchool hub = remote.hubSchool();
        for (GapShare share : remote.gaps()) {
            TeachingGap gap = share.gap();
            boolean fits = gap.taught().isSame(taught)
                    && gap.grades().stream().anyMatch(remote.grades()::contains)
                    && (known.contains(gap.id())
                            || remote.taughtDays(share, gap.days()).isPresent());
            if (!fits) {
                throw ESchoolProblem.REMOTE_CLASS_DOES_NOT_FIT.refuse().with("teachingGapId", gap.id());
            }
            if (hub != null && hub.school().id().equals(gap.school().id())) {
                throw ESchoolProblem.TEACHES_ITSELF.refuse().with("teachingGapId", gap.id());
            }
        }
    }
}
