package kz.tirek.training.courserun;

/// A run got more places; fired under its lock.
public record CapacityGrown(CourseRun run) {}
