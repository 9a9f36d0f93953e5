package kz.tirek.training.teacher;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of teachers and their personal data.
enum TeacherProblem implements ProblemType {
    /// Nothing is changed or planned any more for somebody whose personal data is erased.
    TEACHER_ERASED(
            409,
            "enrolment_names_a_person",
            new Text(
                    "Педагогтің дербес деректері жойылған",
                    "Персональные данные педагога уничтожены",
                    "The teacher's personal data is erased"),
            new Text(
                    "Дербес деректері жойылған педагогтің жазбасы өзгертілмейді және ол оқуға жазылмайды.",
                    "Запись педагога, чьи персональные данные уничтожены, не меняют, и на обучение его не записывают.",
                    "A teacher whose personal data is erased is neither changed nor enrolled."),
            new Text(
                    "Жою қайтарылмайды: адам қайта оқыса, сұрау иесі оны келісімімен жаңадан тіркейді.",
                    "Уничтожение необратимо: если человек снова учится, отправитель регистрирует его заново, с согласием.",
                    "Erasure cannot be undone: where the person trains again, the caller registers them anew, with consent.")),
    /// At one time a person works at one school, has one category and is a mentor once.
    CAREER_PERIODS_OVERLAP(
            409,
            "teacher_employment_overlap",
            new Text("Кезеңдер қабаттасады", "Периоды пересекаются", "The periods overlap"),
            new Text(
                    "{0} басталатын кезең {1} басталған кезеңмен қабаттасады.",
                    "Период с {0} пересекается с периодом с {1}.",
                    "The period from {0} overlaps with the one from {1}."),
            new Text(
                    "Сұрау иесі күндерді немесе бұрынғы кезеңді түзетеді.",
                    "Отправитель исправляет даты или прежний период.",
                    "The caller corrects the dates, or the period that is recorded.")),
    /// A number whose check digit fits is recorded in the ordinary way.
    IIN_NEEDS_NO_OVERRIDE(
            422,
            null,
            new Text("ЖСН-нің бақылау саны дұрыс", "Контрольная цифра ИИН верна", "The check digit of the IIN fits"),
            new Text(
                    "Бақылау саны сәйкес келеді, ерекше тіркеу қажет емес.",
                    "Контрольная цифра сходится, особая запись не нужна.",
                    "The check digit fits, so nothing has to be overridden."),
            new Text(
                    "Қор қызметкері санды әдеттегідей тіркейді (PUT /teachers/{id}/iin).",
                    "Сотрудник фонда записывает номер обычным образом (PUT /teachers/{id}/iin).",
                    "The fund officer records the number in the ordinary way (PUT /teachers/{id}/iin)."));

    private final Explanation explanation;

    TeacherProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
