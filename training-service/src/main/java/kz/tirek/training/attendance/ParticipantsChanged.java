package kz.tirek.training.attendance;

import java.util.UUID;

/// Somebody got or lost a place in a run. Its row is locked, and the enrolment is flushed.
public record ParticipantsChanged(UUID courseRunId) {}
