package kz.tirek.training.teacher;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person does at the school.
@Schema(name = "TeacherPosition")
public enum Position {
    /// Teaches.
    TEACHER,
    /// Heads the school.
    HEAD,
    /// Deputy head.
    DEPUTY_HEAD,
    /// Another administrator of the school.
    ADMINISTRATOR,
    /// Psychologist.
    PSYCHOLOGIST,
    /// Social pedagogue.
    SOCIAL_PEDAGOGUE,
    /// Special educator (defectologist).
    SPECIAL_EDUCATOR,
    /// Speech therapist.
    SPEECH_THERAPIST,
    /// Assists a teacher or a pupil with special needs.
    TEACHING_ASSISTANT,
    /// Educator of a pre-school class, a boarding house or an after-school group.
    EDUCATOR,
    /// Organises activities out of class (вожатый, тәлімгер).
    YOUTH_LEADER,
    /// Advises pupils on careers.
    CAREER_ADVISER,
    /// Teaches out of the curriculum: circles, sections, music.
    EXTRACURRICULAR_TEACHER,
    /// Organises and teaches basic military training.
    MILITARY_INSTRUCTOR,
    /// Methodologist.
    METHODOLOGIST,
    /// Librarian.
    LIBRARIAN,
    /// Anything else.
    OTHER;

    private static final Set<Position> ADMINISTRATORS = EnumSet.of(HEAD, DEPUTY_HEAD, ADMINISTRATOR);

    /// Whether the person runs the school rather than teaches in it.
    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }
}
