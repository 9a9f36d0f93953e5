package kz.tirek.hubschool.partnership;

/// What partners work on together.
public enum PartnershipArea {
    /// Teachers visit and teach at each other's schools.
    TEACHER_EXCHANGE,
    /// Pupils and students visit and learn at each other's schools.
    STUDENT_EXCHANGE,
    /// Digital learning platforms, joint online activities, e-school.
    DIGITAL_LEARNING,
    /// Science, technology, engineering, mathematics, and the arts with them.
    STEM,
    /// Environmental initiatives.
    ENVIRONMENT,
    /// Debate clubs.
    DEBATE,
    /// Historical and national projects.
    HISTORY_AND_NATIONAL_PROJECTS,
    /// Collaborative research.
    RESEARCH,
    /// Scholarships.
    SCHOLARSHIPS,
    /// Courses and workshops for teachers.
    PROFESSIONAL_DEVELOPMENT,
    /// Cultural exchange.
    CULTURAL_EXCHANGE,
    /// Curricula in two languages.
    BILINGUAL_CURRICULA,
    /// Something else, named in `otherArea`.
    OTHER
}
