package kz.tirek.hubschool.reorganisation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.tirek.hubschool.hubschool.HubSchools;
import kz.tirek.hubschool.school.Continuation;
import kz.tirek.hubschool.school.School;
import kz.tirek.hubschool.school.Schools;

/// Locks what a reorganisation touches, hub schools first and then schools, each in the order of their ids: so
/// reorganisations of the same schools, and whoever begins something with one of them, wait for one another.
@ApplicationScoped
class Stage {

    private final HubSchools hubs;
    private final Schools schools;
    private final List<Continuation> continuations;

    @Inject
    Stage(HubSchools hubs, Schools schools, @All List<Continuation> continuations) {
        this.hubs = hubs;
        this.schools = schools;
        this.continuations = continuations;
    }

    /// The schools a body names, locked.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE
    Cast locked(NewReorganisation asked) {
        return Cast.of(asked, locked(Cast.named(asked)));
    }

    /// The schools of a reorganisation, locked.
    Map<UUID, School> locked(Reorganisation reorganisation) {
        Map<String, UUID> ids = new TreeMap<>();
        reorganisation.schools().forEach(school -> ids.put(school.code(), school.schoolId()));
        Map<UUID, School> locked = new LinkedHashMap<>();
        locked(ids).values().forEach(school -> locked.put(school.id(), school));
        return locked;
    }

    /// @param named ids by where a body names them
    private SequencedMap<String, School> locked(Map<String, UUID> named) {
        Set<UUID> ids = Set.copyOf(named.values());
        Set<UUID> others = new HashSet<>();
        continuations.forEach(continuation -> others.addAll(continuation.hubSchools(ids)));
        hubs.lock(ids, others);
        SequencedMap<String, School> locked = new TreeMap<>();
        named.entrySet().stream()
                .sorted(Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(entry -> locked.put(
                        entry.getKey(),
                        schools.named(entry.getValue(), LockModeType.PESSIMISTIC_WRITE, entry.getKey())));
        return locked;
    }
}
