package kz.tirek.hubschool.mentorship;

/// Fired with the mentorship locked, before its period changes: whoever has records on days that `period` leaves out
/// refuses.
///
/// @param period the period it is to have
public record MentorshipNarrows(Mentorship mentorship, Period period) {}
