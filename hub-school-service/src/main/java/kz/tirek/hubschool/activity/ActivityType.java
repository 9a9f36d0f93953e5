package kz.tirek.hubschool.activity;

/// What hub school and mentored school do together.
public enum ActivityType {
    /// One school visits the other.
    VISIT,
    /// Pupils or teachers of both schools in one lesson.
    JOINT_LESSON,
    /// A lesson of the hub for pupils of the mentored school, at a distance.
    REMOTE_LESSON,
    /// A short stay of the mentored school's pupils at the hub, typically three times two weeks a year.
    SESSION_CLASSES,
    /// A day of teaching methods for teachers.
    METHODOLOGICAL_DAY,
    /// A teacher shows a way of teaching.
    MASTER_CLASS,
    /// A seminar or training.
    SEMINAR,
    /// Advice to teachers or the school's head.
    CONSULTATION,
    /// Pupils prepare for an olympiad.
    OLYMPIAD_PREPARATION,
    /// Choice of a profession.
    CAREER_GUIDANCE,
    /// Clubs, festivals, competitions.
    EXTRACURRICULAR,
    /// Interim attestation of the mentored school's pupils (Education Law, art. 1, 53-10).
    INTERIM_ATTESTATION,
    /// Final attestation of the mentored school's pupils (Education Law, art. 1, 53-10).
    FINAL_ATTESTATION,
    /// Anything else.
    OTHER
}
