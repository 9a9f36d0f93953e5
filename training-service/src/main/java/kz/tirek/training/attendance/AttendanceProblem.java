package kz.tirek.training.attendance;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of attendance.
enum AttendanceProblem implements ProblemType {
    /// Attendance is stated only of runs that are announced and not cancelled.
    RUN_TAKES_NO_ATTENDANCE(
            409,
            null,
            new Text("Қатысу қабылданбайды", "Посещаемость не принимается", "The run takes no attendance"),
            new Text(
                    "Іс-шараның күйі – {0}; қатысу OPEN, CLOSED және HELD күйлерінде қабылданады.",
                    "Состояние мероприятия – {0}; посещаемость принимается в состояниях OPEN, CLOSED и HELD.",
                    "The run is {0}; attendance is taken while it is OPEN, CLOSED or HELD."),
            new Text(
                    "Сұрау иесі іс-шараны тексереді: жоба мен тоқтатылған іс-шараның қатысушылары жоқ.",
                    "Отправитель проверяет мероприятие: у черновика и отменённого мероприятия нет участников.",
                    "The caller checks the run: a draft and a cancelled run have no participants.")),
    /// The person has no place in the run; the service refuses each such statement by itself.
    ATTENDANCE_OF_NO_PARTICIPANT(
            409,
            "attendance_of_participant",
            new Text("Қатысушы емес", "Не участник", "Not a participant"),
            new Text(
                    "Педагогтің бұл іс-шарада орны жоқ.",
                    "У педагога нет места в этом мероприятии.",
                    "The teacher has no place in this run."),
            new Text(
                    "Сұрау иесі алдымен өтінімді тіркейді, содан кейін қатысуды қайта жібереді.",
                    "Отправитель сначала регистрирует заявку, затем отправляет посещаемость снова.",
                    "The caller enrols the teacher first and then sends the attendance again."));

    private final Explanation explanation;

    AttendanceProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
