package kz.tirek.hubschool.mentorship;

import org.jspecify.annotations.Nullable;

/// Fired when a reorganisation is undone: what [MentorshipContinued] moved or called off comes back. Whoever has
/// other records of the successor refuses, because the successor goes.
public record MentorshipReinstated(
        Mentorship mentorship, @Nullable Mentorship successor) {}
