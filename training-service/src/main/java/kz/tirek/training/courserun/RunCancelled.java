package kz.tirek.training.courserun;

/// A run was cancelled; fired under its lock.
///
/// @param reason why
public record RunCancelled(CourseRun run, String reason) {}
