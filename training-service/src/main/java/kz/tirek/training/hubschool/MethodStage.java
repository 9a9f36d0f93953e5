package kz.tirek.training.hubschool;

/// A stage of the programme's method, in order.
public enum MethodStage {
    /// Incoming monitoring.
    MONITORING,
    /// Six months of intensive training.
    INTENSIVE_TRAINING,
    /// Two and a half years of support.
    SUPPORT
}
