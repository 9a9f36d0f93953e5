package kz.tirek.hubschool.indicator;

/// Where the values of an indicator come from.
public enum IndicatorKind {
    /// Somebody measured them, and they were recorded with their source.
    MEASURED,
    /// The system computes them from its own records; nobody types them in.
    DERIVED
}
