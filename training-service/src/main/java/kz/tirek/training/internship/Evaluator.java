package kz.tirek.training.internship;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who evaluates an internship.
@Schema(name = "InternshipEvaluator")
enum Evaluator {
    /// The supervisor at the host.
    SUPERVISOR,
    /// The teacher.
    SELF
}
