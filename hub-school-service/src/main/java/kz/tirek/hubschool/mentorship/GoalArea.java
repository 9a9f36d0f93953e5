package kz.tirek.hubschool.mentorship;

/// What a goal is about.
enum GoalArea {
    /// What pupils know and can do.
    LEARNING_OUTCOMES,
    /// How teachers teach.
    TEACHING,
    /// How the school is led.
    SCHOOL_LEADERSHIP,
    /// Lessons and materials at a distance.
    DIGITAL_LEARNING,
    /// Clubs, festivals, olympiads.
    EXTRACURRICULAR,
    /// Choice of a profession.
    CAREER_GUIDANCE,
    /// Anything else.
    OTHER
}
