package kz.tirek.funding.notedact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a person did that changed nothing.
///
/// @param person subject, and what they are called
/// @param operation the operation's id in the contract
/// @param resourceType what kind of thing it was about, as in its history
/// @param resourceId null where it was about no one of them
/// @param code why it was refused
record NotedAct(
        Kind kind,
        String person,
        String personName,
        String operation,
        String resourceType,
        @Nullable UUID resourceId,
        @Nullable String code,
        @Nullable String traceId) {

    /// What kind of act it was.
    enum Kind {
        /// Took a file away: a paper, an export, a report, a list as CSV.
        DOWNLOAD,
        /// Tried to change something, and was refused because of who they are, or of how things stand.
        REFUSED_ATTEMPT
    }
}
