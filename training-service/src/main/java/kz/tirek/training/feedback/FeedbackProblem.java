package kz.tirek.training.feedback;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of feedback.
enum FeedbackProblem implements ProblemType {
    /// Behaviour is asked for some months after the run.
    FEEDBACK_NOT_OPEN(
            409,
            null,
            new Text("Сауалнама әлі ашылған жоқ", "Опрос ещё не открыт", "The feedback is not open yet"),
            new Text(
                    "{0} деңгейі {1} күні ашылады, бүгін – {2}.",
                    "Уровень {0} открывается {1}, сегодня – {2}.", "The level {0} opens on {1}, today is {2}."),
            new Text("Сұрау иесі сол күнді күтеді.", "Отправитель ждёт этого дня.", "The caller waits for that day.")),
    /// Who took no part in a run is not asked.
    FEEDBACK_NOT_A_PARTICIPANT(
            422,
            null,
            new Text("Педагог қатысушы емес", "Педагог не участник", "The teacher is no participant"),
            new Text(
                    "Педагог бұл іс-шараға қатысқан жоқ.",
                    "Педагог не участвовал в этом мероприятии.",
                    "The teacher took no part in this run."),
            new Text(
                    "Сұрау иесі педагогті немесе іс-шараны тексереді.",
                    "Отправитель проверяет педагога или мероприятие.",
                    "The caller checks the teacher or the run.")),
    /// One answer per person and level.
    FEEDBACK_GIVEN(
            409,
            "feedback_participation_pkey",
            new Text("Жауап берілген", "Ответ уже дан", "The answer is given"),
            new Text(
                    "Бұл адамның {0} деңгейіндегі жауабы тіркелген.",
                    "Ответ этого человека на уровне {0} уже записан.",
                    "This person's answer at the level {0} is on record."),
            new Text(
                    "Ештеңе қажет емес: жауап жасырын, сондықтан өзгертілмейді.",
                    "Ничего не нужно: ответы анонимны и поэтому не меняются.",
                    "Nothing is needed: answers are anonymous, so they are not changed.")),
    /// The form of every level stays published.
    FEEDBACK_FORM_NEEDED(
            409,
            null,
            new Text("Жалпы үлгі қажет", "Общая форма нужна", "The common form is needed"),
            new Text(
                    "{0} деңгейінің жалпы үлгісі алынбайды, тек жаңасымен ауыстырылады.",
                    "Общую форму уровня {0} не снимают, её только заменяют новой.",
                    "The common form of the level {0} is not retired, only replaced by a new one."),
            new Text(
                    "Қор қызметкері жаңа жалпы үлгіні жариялайды.",
                    "Сотрудник фонда публикует новую общую форму.",
                    "The fund officer publishes a new common form.")),
    /// Two forms were published for the same at the same time.
    FEEDBACK_FORM_RACED(
            409,
            "feedback_form_published",
            new Text(
                    "Басқа үлгі сол сәтте жарияланды",
                    "Одновременно опубликована другая форма",
                    "Another form was published at that moment"),
            new Text(
                    "Сол курс пен деңгейге басқа үлгі жарияланды.",
                    "Для того же курса и уровня опубликована другая форма.",
                    "Another form was published for the same course and level."),
            new Text(
                    "Қор қызметкері жарияланған үлгіні қарап, қажет болса қайталайды.",
                    "Сотрудник фонда смотрит опубликованную форму и при необходимости повторяет.",
                    "The fund officer looks at the one published and repeats if needed."));

    private final Explanation explanation;

    FeedbackProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
