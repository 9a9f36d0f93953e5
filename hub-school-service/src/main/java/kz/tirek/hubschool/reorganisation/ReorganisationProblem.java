package kz.tirek.hubschool.reorganisation;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of reorganisations.
enum ReorganisationProblem implements ProblemType {
    /// A body names the same school or record twice.
    NAMED_TWICE(
            422,
            "reorganisation_names_a_school_once",
            new Text("Бір нәрсе екі рет аталған", "Одно и то же указано дважды", "The same is named twice"),
            new Text("{0} {1} екі рет аталған.", "{0} {1}: указано дважды.", "{0} {1} is named twice."),
            new Text(
                    "Сұрау иесі әр мектеп пен жазбаны бір рет қана атайды.",
                    "Отправитель называет каждую школу и запись один раз.",
                    "The caller names each school and each record once.")),
    /// A school gets the name it has.
    NAME_UNCHANGED(
            422,
            null,
            new Text("Атауы өзгермеген", "Название не изменилось", "The name is the same"),
            new Text(
                    "Мектептің атауы қазірдің өзінде осындай.",
                    "Школа уже называется так.",
                    "The school is called so already."),
            new Text(
                    "Сұрау иесі жаңа атауын береді.",
                    "Отправитель указывает новое название.",
                    "The caller gives the new name.")),
    /// A school that is split and closes leaves records nobody takes.
    REORGANISATION_LEAVES_RECORDS(
            409,
            null,
            new Text("Иесіз жазбалар қалады", "Остаются записи без школы", "Records are left behind"),
            new Text(
                    "Жабылатын мектептің {0} жазбасын ешбір жаңа мектеп алмайды: left мүшесін қараңыз.",
                    "Записей закрываемой школы, которые не берёт ни одна новая: {0}, см. left.",
                    "{0} records of the school that closes are taken by no new one, see `left`."),
            new Text(
                    "Сұрау иесі оларды жаңа мектепке береді, немесе алдымен аяқтайды.",
                    "Отправитель передаёт их новой школе или сначала завершает.",
                    "The caller has a new school take them, or ends them first.")),
    /// The time in which a reorganisation can be undone has passed.
    UNDO_TIME_OVER(
            409,
            null,
            new Text("Қайтару мерзімі өтті", "Срок отмены истёк", "The time to undo it is over"),
            new Text(
                    "Қайта құруды {0} күніне дейін қайтаруға болатын еді.",
                    "Реорганизацию можно было отменить до {0} включительно.",
                    "The reorganisation could be undone until {0}."),
            new Text(
                    "Қор қызметкері кері жаңа қайта құруды тіркейді.",
                    "Сотрудник фонда вносит новую, обратную реорганизацию.",
                    "A fund officer records another reorganisation the other way round."));

    private final Explanation explanation;

    ReorganisationProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
