package kz.tirek.training.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a figure has no value.
@Schema(name = "TrainingFigureMissing", description = "Why a figure has no value")
enum Missing {
    /// It tells of fewer than five people, or one that does could be computed from it.
    SUPPRESSED,
    /// Answers to feedback are anonymous and not known by territory, school or hub.
    NOT_DIVISIBLE,
    /// Nothing ended, or nobody answered.
    NOTHING_COUNTED
}
