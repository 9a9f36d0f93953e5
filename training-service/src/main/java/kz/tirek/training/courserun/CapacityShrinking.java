package kz.tirek.training.courserun;

/// A run is about to have fewer places; fired under its lock, so that whoever knows of places taken can refuse.
///
/// @param capacity places from now on
public record CapacityShrinking(CourseRun run, int capacity) {}
