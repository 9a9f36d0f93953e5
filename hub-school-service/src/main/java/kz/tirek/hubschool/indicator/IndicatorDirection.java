package kz.tirek.hubschool.indicator;

/// Which way an indicator gets better.
public enum IndicatorDirection {
    /// The more, the better.
    HIGHER_IS_BETTER,
    /// The less, the better.
    LOWER_IS_BETTER
}
