package kz.tirek.hubschool.school;

/// A school subject, or the stage of school taught as a whole; the same words as for training.
public enum Subject {
    /// Pre-school class.
    PRESCHOOL,
    /// Primary school, grades 1 to 4.
    PRIMARY,
    /// Kazakh language.
    KAZAKH_LANGUAGE,
    /// Kazakh literature.
    KAZAKH_LITERATURE,
    /// Russian language.
    RUSSIAN_LANGUAGE,
    /// Russian literature.
    RUSSIAN_LITERATURE,
    /// English.
    ENGLISH,
    /// Another foreign language.
    FOREIGN_LANGUAGE,
    /// The pupils' native language other than Kazakh and Russian.
    NATIVE_LANGUAGE,
    /// Mathematics, algebra, geometry.
    MATHEMATICS,
    /// Computer science.
    COMPUTER_SCIENCE,
    /// Robotics.
    ROBOTICS,
    /// Science, before it divides into subjects.
    SCIENCE,
    /// Physics.
    PHYSICS,
    /// Chemistry.
    CHEMISTRY,
    /// Biology.
    BIOLOGY,
    /// Geography.
    GEOGRAPHY,
    /// History of Kazakhstan and world history.
    HISTORY,
    /// Foundations of law.
    LAW,
    /// Entrepreneurship and business.
    ENTREPRENEURSHIP,
    /// Art.
    ART,
    /// Music.
    MUSIC,
    /// Crafts and technology.
    TECHNOLOGY,
    /// Physical education.
    PHYSICAL_EDUCATION,
    /// Basic military training.
    MILITARY_TRAINING,
    /// Work with pupils of special educational needs.
    SPECIAL_EDUCATION,
    /// Anything else.
    OTHER
}
