package kz.tirek.training.attendance;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;

/// A batch or file under way.
///
/// @param changedRuns runs whose attendance it changed, so far
record Upload(UUID id, UUID courseRunId, Set<UUID> changedRuns) {

    static Upload to(UUID courseRunId) {
        return new Upload(Ids.next(), courseRunId, new TreeSet<>());
    }
}
