package kz.tirek.hubschool.monitoring;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of monitoring results.
enum MonitoringProblem implements ProblemType {
    /// A mentorship is taken back only while it has no monitoring results.
    MENTORSHIP_HAS_RESULTS(
            409,
            "monitoring_result_of_mentorship",
            new Text(
                    "Тәлімгерліктің мониторинг нәтижелері бар",
                    "У шефства есть результаты мониторинга",
                    "The mentorship has monitoring results"),
            new Text(
                    "Тәлімгерлікке {0} нәтиже тіркелген.",
                    "К шефству записано результатов: {0}.", "The mentorship has {0} monitoring results."),
            new Text(
                    "Сұрау иесі алдымен нәтижелерді жояды.",
                    "Отправитель сначала удаляет результаты.",
                    "The caller deletes the results first.")),
    /// A result is recorded once for a mentorship, school year, grade, subject and stage.
    MONITORING_RESULT_EXISTS(
            409,
            "monitoring_result_once",
            new Text("Нәтиже тіркелген", "Результат уже записан", "The result is recorded already"),
            new Text(
                    "Осы оқу жылы, сынып, пән және кезең бойынша нәтиже бар.",
                    "За этот учебный год, класс, предмет и этап результат уже есть.",
                    "There is a result of this school year, grade, subject and stage."),
            new Text(
                    "Сұрау иесі бар нәтижені өзгертеді.",
                    "Отправитель меняет существующий результат.",
                    "The caller changes the existing result.")),
    /// The method measures grades 4 and 8.
    GRADE_NOT_MEASURED(
            422,
            "monitoring_result_grade_check",
            new Text("Бұл сынып өлшенбейді", "Этот класс не измеряют", "This grade is not measured"),
            new Text(
                    "Мониторинг 4 және 8-сыныптарда өтеді, ал жазылғаны {0}.",
                    "Мониторинг проводят в 4 и 8 классах, а указан {0}.",
                    "Monitoring is held in grades 4 and 8, not in {0}."),
            new Text(
                    "Сұрау иесі сыныпты түзетеді.", "Отправитель исправляет класс.", "The caller corrects the grade.")),
    /// A score lies within its scale.
    SCORE_ABOVE_SCALE(
            422,
            "monitoring_result_within_scale",
            new Text("Балл шкаладан асады", "Балл выше шкалы", "The score is above its scale"),
            new Text(
                    "Орташа балл {0}, ең жоғары балл {1}.",
                    "Средний балл {0}, наибольший возможный {1}.",
                    "The average score is {0}, the highest possible {1}."),
            new Text(
                    "Сұрау иесі баллды немесе шкаланы түзетеді.",
                    "Отправитель исправляет балл или шкалу.",
                    "The caller corrects the score or the scale.")),
    /// A result is measured in its school year, from 1 September to 31 August.
    MEASURED_OUTSIDE_SCHOOL_YEAR(
            422,
            "monitoring_result_in_school_year",
            new Text("Күн оқу жылына кірмейді", "Дата вне учебного года", "The date lies outside the school year"),
            new Text(
                    "{0} оқу жылы {1} – {2} аралығында.",
                    "Учебный год {0} длится с {1} по {2}.", "The school year {0} lasts from {1} to {2}."),
            new Text(
                    "Сұрау иесі күнді немесе оқу жылын түзетеді.",
                    "Отправитель исправляет дату или учебный год.",
                    "The caller corrects the date or the school year."));

    private final Explanation explanation;

    MonitoringProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
