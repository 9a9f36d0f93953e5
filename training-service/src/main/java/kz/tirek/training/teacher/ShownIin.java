package kz.tirek.training.teacher;

/// What everyone who sees a teacher sees of the IIN.
///
/// @param masked never in full
/// @param checksumOverridden whether an administrator took it although its check digit does not fit
record ShownIin(String masked, boolean checksumOverridden) {}
