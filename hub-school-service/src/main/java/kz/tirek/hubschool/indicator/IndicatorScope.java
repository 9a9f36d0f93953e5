package kz.tirek.hubschool.indicator;

/// What baseline, targets and measurements of an indicator are about.
public enum IndicatorScope {
    /// The programme as a whole.
    PROGRAMME,
    /// One hub school each; for the programme the mean over its hub schools stands.
    HUB_SCHOOL
}
