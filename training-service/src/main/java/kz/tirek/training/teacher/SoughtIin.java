package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotNull;
import kz.tirek.conventions.identifier.IinForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An IIN that is looked for: one whose check digit does not fit may be on record too.
@Schema(description = "An individual identification number that is looked for")
record SoughtIin(
        @Schema(description = "Individual identification number", examples = "991231200007") @NotNull @IinForm
        String iin) {

    @Override
    public String toString() {
        return "SoughtIin[]";
    }
}
