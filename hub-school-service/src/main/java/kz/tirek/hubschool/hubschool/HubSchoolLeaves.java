package kz.tirek.hubschool.hubschool;

import java.time.LocalDate;

/// Fired in the transaction that takes a hub school out of the programme, before it does, with the hub school locked:
/// whoever still
/// needs it refuses.
///
/// @param on the first day without the hub school
public record HubSchoolLeaves(HubSchool hubSchool, LocalDate on) {}
