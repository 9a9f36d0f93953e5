package kz.tirek.training.school;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.names.Name;
import org.jspecify.annotations.Nullable;

/// What the hub-school service publishes of a school, as far as it is needed here.
///
/// @param territoryPath KATO codes from the region down to `territory`
/// @param successors the schools that stand in for it after a merge or a split; missing in what was published before
/// there were any
record PublishedSchool(
        UUID id,
        String code,
        Name name,
        String territory,
        List<String> territoryPath,
        String status,
        @Nullable List<Link> successors) {

    /// Another school.
    record Link(UUID id) {}

    Set<UUID> successorIds() {
        return successors == null ? Set.of() : successors.stream().map(Link::id).collect(Collectors.toSet());
    }
}
