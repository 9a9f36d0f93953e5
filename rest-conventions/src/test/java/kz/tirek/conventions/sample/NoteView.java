package kz.tirek.conventions.sample;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.version.Versioned;

/// A note as it is published.
record NoteView(
        UUID id, long version, String code, Name name, Note.Kind kind, int copies, LocalDate validOn, String territory)
        implements Versioned {

    static NoteView of(Note note) {
        return new NoteView(
                note.id(),
                note.version(),
                note.code(),
                note.name(),
                note.kind(),
                note.copies(),
                note.validOn(),
                note.territory());
    }
}
