package kz.tirek.funding.courserun;

import org.jspecify.annotations.Nullable;

/// What this service reads of a run's attendance in the owner's feed.
///
/// @param expected attendances that count; missing in events of earlier versions
/// @param attended of these, those that took place
record AttendanceFacts(@Nullable Integer expected, @Nullable Integer attended) {}
