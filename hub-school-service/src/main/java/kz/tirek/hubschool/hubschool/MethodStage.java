package kz.tirek.hubschool.hubschool;

/// A stage of the programme's method at a hub school.
enum MethodStage {
    /// Incoming monitoring: where the school stands.
    MONITORING,
    /// Six months of intensive training.
    INTENSIVE_TRAINING,
    /// Two and a half years of support.
    SUPPORT
}
