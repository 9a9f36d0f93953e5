package kz.tirek.hubschool.school;

import java.time.LocalDate;

/// Fired in the transaction that closes a school, before it does, with the school locked: whoever still needs the
/// school refuses.
///
/// @param on the first day without the school
public record SchoolCloses(School school, LocalDate on) {}
