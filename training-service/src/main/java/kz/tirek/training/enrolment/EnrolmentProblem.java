package kz.tirek.training.enrolment;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// What enrolments refuse for the teacher's sake; what they refuse for the run's is with the run.
enum EnrolmentProblem implements ProblemType {
    /// The teacher has neither completed what has to be completed before nor learned it elsewhere.
    PREREQUISITES_MISSING(
            409,
            new Text(
                    "Алдын ала өтілетін курстар аяқталмаған",
                    "Не пройдены предшествующие курсы",
                    "Prerequisites are missing"),
            new Text(
                    "Педагог аяқтамаған курстар: {0}.",
                    "Педагог не завершил: {1}.", "The teacher has not completed: {2}."),
            new Text(
                    "Сұрау иесі педагогті алдымен сол курстарға жазады немесе басқа жерде алған білімін танытады (prior-learning); идентификаторлары missing өрісінде.",
                    "Отправитель сначала записывает педагога на эти курсы или вносит пройденное в другом месте (prior-learning); их идентификаторы – в поле missing.",
                    "The caller enrols the teacher in those courses first, or records what was learned elsewhere (prior-learning); their ids are in `missing`."),
            "enrolment_prerequisites"),
    /// The teacher has a place in another run, or another internship, at the same time.
    ENROLMENT_CLASH(
            409,
            new Text(
                    "Педагог осы уақытта бос емес",
                    "Педагог в это время занят",
                    "The teacher is elsewhere at that time"),
            new Text(
                    "Педагогтің бұл уақыты алынған: {2} ({0} – {1}).",
                    "Время педагога уже занято: {3} ({0} – {1}).",
                    "The time of the teacher is taken: {4} ({0} to {1})."),
            new Text(
                    "Сұрау иесі басқа іс-шараны таңдайды немесе clashesWith өрісіндегі орыннан не тағылымдамадан бас тартады.",
                    "Отправитель выбирает другое мероприятие или отказывается от места либо стажировки, названных в поле clashesWith.",
                    "The caller chooses another run, or gives up the place or the internship that `clashesWith` names."),
            "enrolment_clash"),
    /// Less was attended than the course asks for.
    ATTENDANCE_TOO_LOW(
            409,
            new Text("Қатысу жеткіліксіз", "Посещено недостаточно", "Too little was attended"),
            new Text(
                    "{1} сабақтың {0} сабағына қатысқан: {2} %, талап – {3} %.",
                    "Посещено занятий {0} из {1}: {2} %, требуется {3} %.",
                    "Attended {0} of {1} sessions: {2} %, required {3} %."),
            new Text(
                    "Координатор қатысуды толықтырады, не қор қызметкері себебін көрсетіп ерекшелік жасайды (complete-by-exception) немесе аяқталмағанын тіркейді (fail).",
                    "Координатор дополняет посещаемость, или сотрудник фонда делает исключение с указанием причины (complete-by-exception) либо отмечает незавершение (fail).",
                    "The coordinator completes the attendance, or the fund officer makes an exception with a reason (complete-by-exception) or records the failure (fail)."),
            "enrolment_attended");

    private final Explanation explanation;

    EnrolmentProblem(int status, Text title, Text detail, Text meaning, @Nullable String constraint) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
