package kz.tirek.training.courserun;

/// Times of a run's sessions changed; fired under its lock, after they are stored.
public record AgendaChanged(CourseRun run) {}
