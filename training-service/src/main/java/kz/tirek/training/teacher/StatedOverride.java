package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kz.tirek.conventions.identifier.IinForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An IIN whose check digit does not fit, and why it is taken all the same.
@Schema(name = "IinOverride", description = "An IIN whose check digit does not fit, and why it is taken all the same")
record StatedOverride(
        @Schema(description = "12 digits with a date of birth that exists", examples = "991231100001") @NotNull @IinForm
        String iin,

        @Schema(
                description = "Why the number is right; names no person",
                examples = "The number stands so in the identity card and in the state register")
        @NotBlank
        @Size(min = 10, max = 500)
        String reason) {

    @Override
    public String toString() {
        return "StatedOverride[]";
    }
}
