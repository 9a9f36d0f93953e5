package kz.tirek.training.course;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// What courses refuse.
enum CourseProblem implements ProblemType {
    /// A withdrawn course has no new runs.
    COURSE_WITHDRAWN(
            409,
            new Text("Курс енді өткізілмейді", "Курс больше не проводится", "The course is withdrawn"),
            new Text("Курс алынып тасталған: {0}", "Курс снят с проведения: {0}", "The course is no longer given: {0}"),
            new Text(
                    "Сұрау иесі басқа курсты таңдайды немесе қор қызметкері курсты қайтарады (reinstate).",
                    "Отправитель выбирает другой курс, или сотрудник фонда возвращает этот (reinstate).",
                    "The caller chooses another course, or the fund officer reinstates this one."),
            "course_run_course_given"),
    /// A course would come before itself.
    PREREQUISITE_CIRCLE(
            409,
            new Text(
                    "Курс өзінен бұрын өтілуі тиіс болып шығады",
                    "Курс оказался бы условием самого себя",
                    "The course would be a prerequisite of itself"),
            new Text("Тізбек: {0}.", "Цепочка: {1}.", "The chain is {2}."),
            new Text(
                    "Қор қызметкері тізбектегі алғышарттардың бірін алып тастайды; курстардың идентификаторлары circle өрісінде.",
                    "Сотрудник фонда убирает одно из условий цепочки; идентификаторы курсов – в поле circle.",
                    "The fund officer removes one prerequisite of the chain; the courses' ids are in `circle`."),
            "course_prerequisite_circle"),
    /// A course that was announced stays with its provider.
    COURSE_PROVIDER_FIXED(
            409,
            new Text(
                    "Жарияланған курстың провайдері өзгермейді",
                    "Провайдер объявленного курса не меняется",
                    "The provider of an announced course stays"),
            new Text(
                    "Курс бойынша іс-шара жарияланған, сертификаттар провайдер бойынша нөмірленеді.",
                    "По курсу уже объявлено мероприятие, а сертификаты нумеруются по провайдеру.",
                    "A run of the course was announced, and certificates are numbered by provider."),
            new Text(
                    "Қор қызметкері жаңа провайдер үшін жаңа курс енгізеді.",
                    "Сотрудник фонда заводит новый курс для нового провайдера.",
                    "The fund officer describes a new course for the new provider."),
            "course_provider_fixed");

    private final Explanation explanation;

    CourseProblem(int status, Text title, Text detail, Text meaning, @Nullable String constraint) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
