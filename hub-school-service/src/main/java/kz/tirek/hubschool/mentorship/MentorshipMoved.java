package kz.tirek.hubschool.mentorship;

/// Fired when a mentorship that had not begun went to another school, or came back from it: the rows of its records
/// name that school already, and whoever publishes them does so again.
public record MentorshipMoved(Mentorship mentorship) {}
