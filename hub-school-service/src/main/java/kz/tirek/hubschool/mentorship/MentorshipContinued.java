package kz.tirek.hubschool.mentorship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Fired when a reorganisation ends a mentorship: its records from the day `on` go to the successor. Without a
/// successor,
/// what is planned from that day on is called off, and whoever has records of what happened from that day on refuses.
///
/// @param on the first day that is no longer of the mentorship
/// @param reason why it ends, for people
public record MentorshipContinued(
        Mentorship mentorship, @Nullable Mentorship successor, LocalDate on, String reason) {}
