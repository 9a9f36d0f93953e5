package kz.tirek.training.teacher;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.identifier.Iin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/// A row of a file of teachers: a [NewTeacher] whose school is named by its code.
@Schema(description = "A row of a file of teachers")
record TeacherRow(
        @NotBlank @Size(max = 100) String familyName,
        @NotBlank @Size(max = 100) String givenName,
        @Size(min = 1, max = 100) @Nullable String patronymic,
        @Size(min = 1, max = 200) @Nullable String latinName,
        @NotBlank @Size(max = 100) String schoolCode,
        @Size(max = 20) @UniqueElements List<@NotNull Subject> subjects,
        @NotNull Position position,
        @Nullable LocalDate employedSince,
        @Nullable QualificationCategory category,
        @Nullable LocalDate categorySince,
        @Iin @Nullable String iin) {

    /// A file for the contract.
    static final String EXAMPLE = """
            familyName,givenName,schoolCode,subjects,position,employedSince,category,categorySince
            Сынақова,Айгүл,S-000017,PHYSICS; SCIENCE,TEACHER,2023-09-01,EXPERT,2024-09-01
            """;

    TeacherRow {
        subjects = subjects == null ? List.of() : subjects;
    }

    NewTeacher at(UUID schoolId) {
        return new NewTeacher(
                familyName,
                givenName,
                patronymic,
                latinName,
                schoolId,
                subjects,
                position,
                employedSince,
                category,
                categorySince,
                iin);
    }

    /// Without the number, so that it cannot slip into a log.
    @Override
    public String toString() {
        return "TeacherRow[schoolCode=" + schoolCode + "]";
    }
}
