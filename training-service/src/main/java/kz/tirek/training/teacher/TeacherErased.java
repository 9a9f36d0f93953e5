package kz.tirek.training.teacher;

import java.util.UUID;

/// Fired in the transaction in which a teacher's personal data is erased, before the teacher's row is locked: whoever
/// keeps a text that may name the person clears it, and whoever plans with the person stops.
///
/// @param basis the document it rests on, which names no person
public record TeacherErased(UUID teacherId, String basis) {}
