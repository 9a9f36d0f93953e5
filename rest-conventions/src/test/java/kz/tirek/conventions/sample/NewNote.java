package kz.tirek.conventions.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kz.tirek.conventions.names.Name;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a note is made of.
record NewNote(
        @Schema(examples = "N-1") @NotBlank @Size(max = 20) String code,
        @NotNull @Valid Name name,
        @Schema(examples = "PAPER") @NotNull Note.Kind kind,

        @Schema(examples = "3") @NotNull @Positive @Max(1000)
        Integer copies,

        @NotNull LocalDate validOn,

        @Schema(examples = "273600000") @NotBlank @Size(max = 9)
        String territory) {

    static NewNote of(Note note) {
        return new NewNote(note.code(), note.name(), note.kind(), note.copies(), note.validOn(), note.territory());
    }
}
