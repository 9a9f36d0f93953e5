package kz.tirek.training.hubschool;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// The schools a hub school works with on a day. A school that was merged or split counts with those that stand in
/// for it, because its teachers may still be recorded there.
///
/// @param own ids of the school that is the hub
/// @param mentored ids of the schools it mentors
public record Reach(Set<UUID> own, Set<UUID> mentored) {

    /// All of them.
    public Set<UUID> all() {
        Set<UUID> all = new HashSet<>(own);
        all.addAll(mentored);
        return all;
    }
}
