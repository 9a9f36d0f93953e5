package kz.tirek.funding.courserun;

import java.time.Instant;
import java.util.UUID;

/// How much of a course run its participants attended.
///
/// @param attended sessions of participants who came, in time or late
/// @param expected sessions of all participants but the excused ones
/// @param event the event it follows from
public record RunAttendance(int attended, int expected, UUID event, Instant observedAt) {}
