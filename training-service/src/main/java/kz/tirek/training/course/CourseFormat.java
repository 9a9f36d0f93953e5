package kz.tirek.training.course;

/// The form a course takes.
public enum CourseFormat {
    /// A course of several lessons.
    COURSE,
    /// A seminar.
    SEMINAR,
    /// A seminar over the network.
    WEBINAR,
    /// A lesson given by a master before colleagues.
    MASTER_CLASS,
    /// A workshop.
    WORKSHOP,
    /// Supervised practice at a host school.
    INTERNSHIP
}
