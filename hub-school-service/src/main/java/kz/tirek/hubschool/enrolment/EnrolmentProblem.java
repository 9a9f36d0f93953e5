package kz.tirek.hubschool.enrolment;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of counting pupils.
enum EnrolmentProblem implements ProblemType {
    /// A school counts once in a school year.
    ENROLMENT_ALREADY_COUNTED(new Explanation(
            409,
            "school_staff_once_a_year",
            new Text("Бұл жыл санаққа алынған", "Этот год уже учтён", "The year is counted already"),
            new Text(
                    "Мектептің {0} оқу жылы бойынша саны бар.",
                    "Данные школы за {0} учебный год уже есть.", "The school has its counts of the school year {0}."),
            new Text(
                    "Сұрау иесі бар санды PUT арқылы ауыстырады.",
                    "Отправитель заменяет имеющиеся данные запросом PUT.",
                    "The caller replaces the counts there are by PUT."))),
    /// A grade stands in the counts twice.
    GRADE_COUNTED_TWICE(new Explanation(
            422,
            null,
            new Text("Сынып екі рет саналған", "Класс указан дважды", "A grade is counted twice"),
            new Text(
                    "{0}-сынып бірнеше рет берілген.",
                    "Класс {0} указан больше одного раза.", "Grade {0} is given more than once."),
            new Text(
                    "Сұрау иесі әр сыныпты бір рет береді.",
                    "Отправитель указывает каждый класс один раз.",
                    "The caller gives each grade once.")));

    private final Explanation explanation;

    EnrolmentProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
