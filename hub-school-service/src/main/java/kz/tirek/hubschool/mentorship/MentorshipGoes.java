package kz.tirek.hubschool.mentorship;

/// Fired with the mentorship locked, before it is deleted: whoever has records of it refuses.
public record MentorshipGoes(Mentorship mentorship) {}
