package kz.tirek.hubschool.hubschool;

/// Fired in the transaction that lowers a hub school's mentoring capacity, before it does, with the hub school
/// locked:
/// whoever uses
/// more refuses.
///
/// @param capacity what it is to be
public record CapacityShrinks(HubSchool hubSchool, int capacity) {}
