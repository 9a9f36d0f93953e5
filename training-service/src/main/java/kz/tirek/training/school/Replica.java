package kz.tirek.training.school;

import java.util.UUID;

/// What training keeps of one kind of resource that the hub-school service publishes. [SchoolFeed] finds it as a bean
/// and brings it every change, in the order of the feed.
///
/// @param <T> the members of the published representation that are needed here
public interface Replica<T> {

    /// The kind, as the feed names it, such as `school`.
    String resourceType();

    /// How the representation is read.
    Class<T> published();

    /// Takes over what the owner published; the same may come again.
    void take(T published);

    /// The owner has it no longer.
    void remove(UUID id);
}
