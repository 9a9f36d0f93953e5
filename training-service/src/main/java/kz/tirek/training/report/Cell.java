package kz.tirek.training.report;

/// What was counted of one line of a report.
///
/// @param participants parts taken in training that ended
/// @param teachers the people who took them
/// @param hours of what was completed
/// @param completed parts that were completed
/// @param completers people who completed something
/// @param failers people who failed something
/// @param holders people who hold the certificates
/// @param asked places held in runs that were held
/// @param answered answers given right after them
/// @param markSum sum of the marks in the answers
/// @param marks how many there are
record Cell(
        long participants,
        int teachers,
        long hours,
        long completed,
        int completers,
        int failers,
        long certificates,
        int holders,
        long asked,
        long answered,
        long markSum,
        long marks) {

    static final Cell NONE = new Cell(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// How many people it tells of: those who took part, or hold certificates of training that ended outside it.
    int people() {
        return Math.max(teachers, holders);
    }

    /// What three queries counted apart.
    Cell and(Cell other) {
        return new Cell(
                participants + other.participants,
                teachers + other.teachers,
                hours + other.hours,
                completed + other.completed,
                completers + other.completers,
                failers + other.failers,
                certificates + other.certificates,
                holders + other.holders,
                asked + other.asked,
                answered + other.answered,
                markSum + other.markSum,
                marks + other.marks);
    }
}
