package kz.tirek.training.attendance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What counts of everything that was stated about one person, and what contradicts itself.
///
/// It depends on the statements and on what was decided about them, not on the order in which statements came: only a
/// decision asks what came after it. Until a conflict is decided, the sessions it is about are DISPUTED.
///
/// 1. At one session, statements that differ are a conflict. Once it is decided, what was decided holds, until
///    somebody states otherwise.
/// 2. At two sessions whose times overlap, being at both is a conflict. Once it is decided, the person was ABSENT
///    where they were not, whatever is stated; a conflict with a session the person was not at has nothing to decide.
final class Reckoning {

    /// Overlap of two sessions, in minutes, that a person can bridge by leaving early and coming late.
    static final long BRIDGED_MINUTES = 15;

    private final Map<Matter, Ruling> rulings;
    private final Map<UUID, Occasion> occasions = new HashMap<>();
    private final Map<UUID, Presence> agreed = new HashMap<>();
    private final Set<UUID> excluded = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    /// @param occasions of one person, one for each session
    /// @param rulings the last decision about each matter
    Reckoning(Collection<Occasion> occasions, Map<Matter, Ruling> rulings) {
        this.rulings = rulings;
        occasions.forEach(occasion -> this.occasions.put(occasion.sessionId(), occasion));
        occasions.forEach(this::compareStatements);
        comparePlaces(overlaps());
    }

    /// Conflicts, in no order.
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /// Whether all sessions of a matter are among those reckoned.
    boolean covers(Matter matter) {
        return occasions.containsKey(matter.sessionId())
                && (matter.otherSessionId() == null || occasions.containsKey(matter.otherSessionId()));
    }

    Collection<Occasion> occasions() {
        return occasions.values();
    }

    /// What counts at a session.
    AttendanceStatus status(UUID sessionId) {
        Presence presence = agreed.get(sessionId);
        if (excluded.contains(sessionId)) {
            return AttendanceStatus.ABSENT;
        }
        return presence == null || isDisputed(sessionId) ? AttendanceStatus.DISPUTED : AttendanceStatus.of(presence);
    }

    private boolean isDisputed(UUID sessionId) {
        return findings.stream().anyMatch(finding -> finding.isOpen() && finding.concerns(sessionId));
    }

    private void compareStatements(Occasion occasion) {
        Set<Presence> stated = occasion.stated().keySet();
        if (stated.size() == 1) {
            agreed.put(occasion.sessionId(), stated.iterator().next());
            return;
        }
        Matter matter = Matter.of(occasion.sessionId());
        Ruling ruling = rulings.get(matter);
        @Nullable Presence decided = ruling != null && ruling.holds(occasion) ? ruling.status() : null;
        if (decided != null) {
            agreed.put(occasion.sessionId(), decided);
        }
        boolean alike = stated.stream().map(Presence::isAttended).distinct().count() == 1;
        findings.add(new Finding(
                matter,
                occasion.slot().courseRunId(),
                null,
                alike ? ConflictGrade.MINOR : ConflictGrade.MAJOR,
                decided == null ? ConflictStatus.OPEN : ConflictStatus.DECIDED,
                occasion.authors().size() == 1));
    }

    /// Pairs of sessions whose times overlap, at both of which the person is stated to have been.
    private List<Matter> overlaps() {
        List<Occasion> claims =
                occasions.values().stream().filter(this::claimsPresence).toList();
        List<Matter> overlaps = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (claims.get(i).slot().overlapMinutes(claims.get(j).slot()) > 0) {
                    overlaps.add(
                            Matter.of(claims.get(i).sessionId(), claims.get(j).sessionId()));
                }
            }
        }
        return overlaps;
    }

    private boolean claimsPresence(Occasion occasion) {
        Presence presence = agreed.get(occasion.sessionId());
        return presence == null
                ? occasion.stated().keySet().stream().anyMatch(Presence::isAttended)
                : presence.isAttended();
    }

    private void comparePlaces(List<Matter> overlaps) {
        Set<Matter> decided = new HashSet<>();
        for (Matter matter : overlaps) {
            Ruling ruling = rulings.get(matter);
            if (ruling != null && ruling.holds(one(matter), other(matter))) {
                decided.add(matter);
                exclude(one(matter), ruling);
                exclude(other(matter), ruling);
            }
        }
        for (Matter matter : overlaps) {
            boolean settled = excluded.contains(one(matter).sessionId())
                    || excluded.contains(other(matter).sessionId());
            if (decided.contains(matter) || !settled) {
                findings.add(
                        twoPlaces(matter, decided.contains(matter) ? ConflictStatus.DECIDED : ConflictStatus.OPEN));
            }
        }
    }

    private void exclude(Occasion occasion, Ruling ruling) {
        if (!ruling.heldAt().contains(occasion.sessionId())) {
            excluded.add(occasion.sessionId());
        }
    }

    private Finding twoPlaces(Matter matter, ConflictStatus status) {
        Occasion one = one(matter);
        Occasion other = other(matter);
        Set<String> authors = new HashSet<>(one.authors());
        authors.addAll(other.authors());
        return new Finding(
                matter,
                one.slot().courseRunId(),
                other.slot().courseRunId(),
                one.slot().overlapMinutes(other.slot()) <= BRIDGED_MINUTES ? ConflictGrade.MINOR : ConflictGrade.MAJOR,
                status,
                authors.size() == 1);
    }

    private Occasion one(Matter matter) {
        return at(matter.sessionId());
    }

    private Occasion other(Matter matter) {
        return at(matter.otherSessionId());
    }

    private Occasion at(@Nullable UUID sessionId) {
        Occasion occasion = sessionId == null ? null : occasions.get(sessionId);
        if (occasion == null) {
            throw new IllegalStateException("nothing is stated about session " + sessionId);
        }
        return occasion;
    }
}
