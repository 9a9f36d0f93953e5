package kz.tirek.hubschool.eschool.teachinggap;

/// Fired in the transaction in which a gap goes on at another school, or comes back, after it was written: whoever
/// closes it follows.
///
/// @param back whether a move is taken back, before the successor goes
public record TeachingGapMoves(TeachingGap gap, TeachingGap successor, boolean back) {}
