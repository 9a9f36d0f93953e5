package kz.tirek.hubschool.eschool.teachinggap;

import kz.tirek.hubschool.eschool.Days;

/// Fired in the transaction that changes the hours or days of a gap, before it does, with the gap locked: whoever
/// counts on it
/// refuses.
///
/// @param hoursPerWeek the hours it is to have
/// @param days the days it is to have
public record TeachingGapChanges(TeachingGap gap, int hoursPerWeek, Days days) {}
