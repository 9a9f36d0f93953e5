package kz.tirek.hubschool.mentorship;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.hubschool.hubschool.HubSchool;
import kz.tirek.hubschool.hubschool.HubSchools;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Schools;
import org.jspecify.annotations.Nullable;

/// Begins many mentorships of the same dates in one transaction, by the rules of [Mentoring]: all of them or none.
///
/// Every hub school, then every school, is locked before it is read, in the order of ids; the mentorships they have
/// are read once. So the cost grows with the number of mentorships, not with its square.
@ApplicationScoped
public class MassBeginning {

    private final Mentorships mentorships;
    private final Mentoring mentoring;
    private final HubSchools hubs;
    private final Schools schools;
    private final Clock clock;

    @Inject
    MassBeginning(Mentorships mentorships, Mentoring mentoring, HubSchools hubs, Schools schools, Clock clock) {
        this.mentorships = mentorships;
        this.mentoring = mentoring;
        this.hubs = hubs;
        this.schools = schools;
        this.clock = clock;
    }

    /// Who is to mentor whom; each school once.
    public record Pair(UUID hubSchoolId, UUID schoolId) {}

    /// Why one of the mentorships cannot begin.
    public record Obstacle(HubSchool hubSchool, School school, ProblemType problem) {}

    /// What came of it: obstacles, or the mentorship of each school.
    public record Outcome(List<Obstacle> obstacles, Map<UUID, UUID> mentorshipBySchool) {}

    /// Begins the mentorships, unless there is an obstacle to any.
    ///
    /// @param mentored the problem of a school that some hub mentors on the first day by now
    public Outcome begin(
            List<Pair> pairs, Period period, @Nullable String basis, @Nullable String note, ProblemType mentored) {
        Map<UUID, HubSchool> hubById = lockedHubs(pairs);
        Map<UUID, School> schoolById = lockedSchools(pairs);
        Map<UUID, List<Mentorship>> byHub = byHub(hubById.values(), period);
        Set<UUID> covered = covered(schoolById.values(), period.from());
        MentorshipTerms terms = new MentorshipTerms(period.from(), period.until(), basis, note);
        List<Obstacle> obstacles = new ArrayList<>();
        Map<UUID, Mentorship> begun = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (Pair pair : pairs) {
            HubSchool hub = requireNonNull(hubById.get(pair.hubSchoolId()));
            School school = requireNonNull(schoolById.get(pair.schoolId()));
            List<Mentorship> others = byHub.computeIfAbsent(hub.id(), none -> new ArrayList<>());
            Refusal refusal = Mentoring.obstacle(hub, school, period, others);
            if (refusal != null) {
                obstacles.add(new Obstacle(hub, school, refusal.type()));
            } else if (covered.contains(school.id())) {
                obstacles.add(new Obstacle(hub, school, mentored));
            } else {
                Mentorship mentorship = new Mentorship(hub, school, terms, now);
                others.add(mentorship);
                begun.put(school.id(), mentorship);
            }
        }
        if (!obstacles.isEmpty()) {
            return new Outcome(obstacles, Map.of());
        }
        mentorships.persist(begun.values());
        mentorships.flush();
        begun.values().forEach(mentorship -> mentoring.recorded(mentorship, "CREATED"));
        return new Outcome(
                List.of(),
                begun.values().stream()
                        .collect(Collectors.toMap(
                                mentorship -> mentorship.school().id(), Mentorship::id)));
    }

    private Map<UUID, HubSchool> lockedHubs(List<Pair> pairs) {
        List<UUID> ids = pairs.stream().map(Pair::hubSchoolId).distinct().toList();
        return hubs.find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(HubSchool::id, Function.identity()));
    }

    /// Against all who would mentor the same school: each of them wants it unchanged.
    private Map<UUID, School> lockedSchools(List<Pair> pairs) {
        List<UUID> ids = pairs.stream().map(Pair::schoolId).toList();
        return schools.find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(School::id, Function.identity()));
    }

    private Map<UUID, List<Mentorship>> byHub(Collection<HubSchool> all, Period period) {
        return mentorships.overlapping(all, period).stream()
                .collect(Collectors.groupingBy(
                        mentorship -> mentorship.hubSchool().id(),
                        HashMap::new,
                        Collectors.toCollection(ArrayList::new)));
    }

    private Set<UUID> covered(Collection<School> all, LocalDate day) {
        return mentorships.of(all, day).stream()
                .map(mentorship -> mentorship.school().id())
                .collect(Collectors.toSet());
    }
}
