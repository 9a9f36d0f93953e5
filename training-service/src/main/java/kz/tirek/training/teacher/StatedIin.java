package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotNull;
import kz.tirek.conventions.identifier.Iin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An IIN in a body: never in an address, where logs would keep it.
@Schema(name = "Iin", description = "An individual identification number")
record StatedIin(
        @Schema(description = "Individual identification number", examples = "991231200007") @NotNull @Iin
        String iin) {

    @Override
    public String toString() {
        return "StatedIin[]";
    }
}
