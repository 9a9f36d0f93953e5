package kz.tirek.training.workingday;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of the calendar.
enum CalendarDayProblem implements ProblemType {
    /// The day is entered.
    CALENDAR_DAY_TAKEN(
            "calendar_day_once",
            new Text("Бұл күн енгізілген", "Этот день уже внесён", "The day is entered"),
            new Text(
                    "Күнтізбеде бұл күн туралы жазба бар.",
                    "В календаре уже есть запись об этом дне.",
                    "The calendar has an entry of this day."),
            new Text(
                    "Әкімші бар жазбаны түзетеді немесе өшіреді.",
                    "Администратор исправляет или удаляет имеющуюся запись.",
                    "The administrator corrects or deletes the entry that exists."));

    private final Explanation explanation;

    CalendarDayProblem(String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(409, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
