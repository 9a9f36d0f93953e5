package kz.tirek.funding.issuedreport;

/// Why an entry is in one of two cuts alone.
enum DifferenceReason {
    /// It was recorded after the cut without it was drawn, and takes effect on an earlier day than that of its
    /// recording.
    BACKDATED,
    /// It was recorded after the cut without it was drawn, on the day on which it takes effect.
    RECORDED_LATER,
    /// It was known when the cut without it was drawn, but takes effect after its last day.
    TAKES_EFFECT_LATER,
    /// It was recorded later, and takes effect later.
    LATER
}
