package kz.tirek.hubschool.hubschool;

import java.time.LocalDate;

/// The days planned for a stage, both included.
record PlannedStage(LocalDate from, LocalDate until) {}
