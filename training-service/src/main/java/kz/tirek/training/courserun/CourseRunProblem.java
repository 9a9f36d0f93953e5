package kz.tirek.training.courserun;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// What course runs refuse, besides what other features refuse as well.
enum CourseRunProblem implements ProblemType {
    /// The run would be held in a language the course is not given in.
    RUN_LANGUAGE_NOT_OF_COURSE(
            409,
            new Text(
                    "Курс бұл тілде өткізілмейді",
                    "Курс на этом языке не проводится",
                    "The course is not given in this language"),
            new Text(
                    "Сұралғаны – {0}, курстың тілдері – {1}.",
                    "Запрошен {0}, языки курса: {1}.", "Asked {0}, the course is given in {1}."),
            new Text(
                    "Сұрау иесі курстың тілдерінің бірін таңдайды немесе қор қызметкері курсқа тіл қосады.",
                    "Отправитель выбирает один из языков курса, или сотрудник фонда добавляет язык курсу.",
                    "The caller chooses a language of the course, or the fund officer adds one to the course."),
            "course_run_language"),
    /// A session about whose attendance something was stated stays.
    SESSION_HAS_ATTENDANCE(
            409,
            new Text("Сабақтың қатысу деректері бар", "У занятия есть посещаемость", "The session has attendance"),
            new Text(
                    "Қатысу дерегі бар {0} сабақ бағдарламадан алынбайды.",
                    "Занятия с посещаемостью не убираются из программы: {0}.",
                    "Sessions with attendance are not taken out of the agenda: {0}."),
            new Text(
                    "Сұрау иесі сабақтарды бағдарламада қалдырады; идентификаторлары sessions өрісінде. Күні мен уақытын түзетуге болады.",
                    "Отправитель оставляет занятия в программе; их идентификаторы – в поле sessions. День и время исправить можно.",
                    "The caller leaves the sessions in the agenda; their ids are in `sessions`. Day and time can be corrected."),
            "attendance_statement_session"),
    /// A calendar is asked for days that are no period, or too many.
    CALENDAR_PERIOD(
            422,
            new Text("Күнтізбе кезеңі жарамсыз", "Период календаря не годится", "The calendar's period does not do"),
            new Text(
                    "{0} – {1}: соңы басынан кейін және {2} күннен көп емес болуы тиіс.",
                    "{0} – {1}: конец не раньше начала и не более {2} дней.",
                    "{0} to {1}: the end must not be before the beginning, and at most {2} days later."),
            new Text("Сұрау иесі күндерді түзетеді.", "Отправитель исправляет даты.", "The caller corrects the dates."),
            null);

    private final Explanation explanation;

    CourseRunProblem(int status, Text title, Text detail, Text meaning, @Nullable String constraint) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
