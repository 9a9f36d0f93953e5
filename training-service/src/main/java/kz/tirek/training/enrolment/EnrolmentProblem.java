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
    /// The teacher has a place in another run at the same time.
    ENROLMENT_CLASH(
            409,
            new Text(
                    "Педагог осы уақытта басқа іс-шараға жазылған",
                    "Педагог в это время записан на другое мероприятие",
                    "The teacher is elsewhere at that time"),
            new Text(
                    "Педагогтің {0} іс-шарасында орны бар ({1} – {2}).",
                    "У педагога есть место на мероприятии {0} ({1} – {2}).",
                    "The teacher has a place in run {0} ({1} to {2})."),
            new Text(
                    "Сұрау иесі басқа іс-шараны таңдайды немесе сол орыннан бас тартады; іс-шара clashesWith өрісінде.",
                    "Отправитель выбирает другое мероприятие или отказывается от того места; оно названо в поле clashesWith.",
                    "The caller chooses another run or gives up the other place; it is named in `clashesWith`."),
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
