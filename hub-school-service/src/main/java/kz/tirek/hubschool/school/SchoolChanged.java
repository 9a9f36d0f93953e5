package kz.tirek.hubschool.school;

/// Fired in the transaction in which the facts of a school changed, after they were written: whoever shows them
/// follows.
///
/// @param school the school with its new facts
public record SchoolChanged(School school) {}
