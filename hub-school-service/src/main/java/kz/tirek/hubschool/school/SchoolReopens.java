package kz.tirek.hubschool.school;

import java.time.LocalDate;

/// Fired in the transaction that opens a closed school again, with the school locked: what was called off with the
/// school goes on.
///
/// @param closedOn the day on which it was closed
public record SchoolReopens(School school, LocalDate closedOn) {}
