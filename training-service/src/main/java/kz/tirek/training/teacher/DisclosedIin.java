package kz.tirek.training.teacher;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A teacher's IIN in full, given for a stated purpose.
@Schema(description = "An individual identification number in full; the read is on record")
record DisclosedIin(
        @Schema(description = "Individual identification number", examples = "991231200007")
        String iin) {

    @Override
    public String toString() {
        return "DisclosedIin[]";
    }
}
