package kz.tirek.training.trainingneed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far the rules of training needs hold.
@Schema(
        name = "TrainingNeedDerivation",
        description = "How far the rules hold that were stated, corrected or taken back")
record RuleDerivationView(
        @Schema(description = "Whether they hold for everybody", examples = "true")
        boolean complete,

        @Schema(
                description = "Teachers for whom they do not hold yet: what is asked for them is answered by the rules"
                        + " before",
                examples = "0")
        int teachersOutstanding) {

    static RuleDerivationView of(int teachersOutstanding) {
        return new RuleDerivationView(teachersOutstanding == 0, teachersOutstanding);
    }
}
