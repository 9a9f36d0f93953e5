package kz.tirek.training.internship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What an evaluation marks.
@Schema(name = "InternshipCriterion")
enum Criterion {
    /// Knowledge of the subject, or of school leadership.
    SUBJECT_KNOWLEDGE,
    /// Choice and use of teaching methods.
    TEACHING_METHODS,
    /// Planning of lessons.
    LESSON_PLANNING,
    /// Assessment of pupils.
    ASSESSMENT,
    /// Use of digital tools.
    DIGITAL_TOOLS,
    /// Work with pupils, colleagues, parents.
    COMMUNICATION,
    /// Leading others.
    LEADERSHIP,
    /// Reliability.
    RESPONSIBILITY
}
