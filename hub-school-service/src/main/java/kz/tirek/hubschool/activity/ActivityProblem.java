package kz.tirek.hubschool.activity;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of mentoring activities.
enum ActivityProblem implements ProblemType {
    /// A mentorship spans its activities.
    ACTIVITIES_OUTSIDE_PERIOD(
            409,
            "mentorship_spans_its_activities",
            new Text(
                    "Іс-шаралар мерзімнен тыс қалады",
                    "Мероприятия останутся вне срока",
                    "Activities would lie outside the period"),
            new Text(
                    "Тәлімгерліктің {0} іс-шарасы жаңа мерзімге кірмейді.",
                    "Мероприятий шефства вне нового срока: {0}.",
                    "{0} activities of the mentorship lie outside its new period."),
            new Text(
                    "Сұрау иесі сол іс-шараларды түзетеді, болдырмайды немесе жояды, не мерзімді өзгертеді: саны activities мүшесінде, алғашқылары activityIds мүшесінде.",
                    "Отправитель исправляет, отменяет или удаляет эти мероприятия либо меняет срок: число в activities, первые из них в activityIds.",
                    "The caller corrects, cancels or deletes those activities, or changes the period: activities says how many, activityIds names the first.")),
    /// A mentorship is taken back only while it has no activities.
    MENTORSHIP_HAS_ACTIVITIES(
            409,
            "mentoring_activity_of_mentorship",
            new Text("Тәлімгерліктің іс-шаралары бар", "У шефства есть мероприятия", "The mentorship has activities"),
            new Text(
                    "Тәлімгерлікке {0} іс-шара тіркелген.",
                    "К шефству записано мероприятий: {0}.", "The mentorship has {0} activities."),
            new Text(
                    "Сұрау иесі алдымен іс-шараларды жояды.",
                    "Отправитель сначала удаляет мероприятия.",
                    "The caller deletes the activities first.")),
    /// An activity lies within its mentorship.
    ACTIVITY_OUTSIDE_MENTORSHIP(
            422,
            "mentoring_activity_within_mentorship",
            new Text(
                    "Іс-шара тәлімгерлік мерзімінен тыс",
                    "Мероприятие вне срока шефства",
                    "The activity lies outside the mentorship"),
            new Text(
                    "Тәлімгерлік {0} – {1} аралығында өтеді.",
                    "Шефство длится с {0} по {1}.", "The mentorship lasts from {0} to {1}."),
            new Text(
                    "Сұрау иесі іс-шараның күнін түзетеді немесе сол күнгі тәлімгерлікті таңдайды.",
                    "Отправитель исправляет дату мероприятия или выбирает шефство, которое действует в тот день.",
                    "The caller corrects the date of the activity, or chooses the mentorship of that day.")),
    /// An imported row names two schools between which there is no mentorship on the day.
    NO_MENTORSHIP_THAT_DAY(
            422,
            null,
            new Text("Бұл күні тәлімгерлік жоқ", "В этот день шефства нет", "There is no mentorship on that day"),
            new Text(
                    "{2} күні {0} мен {1} арасында тәлімгерлік жоқ.",
                    "{2}: между {0} и {1} шефства нет.", "There is no mentorship between {0} and {1} on {2}."),
            new Text(
                    "Сұрау иесі мектептердің кодын немесе күнді түзетеді.",
                    "Отправитель исправляет коды школ или дату.",
                    "The caller corrects the codes of the schools or the date.")),
    /// Participants from both schools are part of those who took part.
    PARTICIPANTS_DO_NOT_ADD_UP(
            422,
            "mentoring_activity_participants_add_up",
            new Text("Қатысушылар саны сәйкес емес", "Число участников не сходится", "The participants do not add up"),
            new Text(
                    "Барлығы {0}, ал екі мектептен {1}.",
                    "Всего {0}, а из двух школ {1}.", "{0} in all, and {1} from the two schools."),
            new Text(
                    "Сұрау иесі сандарды түзетеді.",
                    "Отправитель исправляет числа.",
                    "The caller corrects the numbers.")),
    /// A role is named once.
    ROLE_REPEATED(
            422,
            "mentoring_activity_participants_pkey",
            new Text("Рөл қайталанған", "Роль повторяется", "A role is named twice"),
            new Text(
                    "{0} рөлі бірнеше рет аталған.",
                    "Роль {0} названа несколько раз.", "The role {0} is named more than once."),
            new Text(
                    "Сұрау иесі әр рөлді бір рет атайды.",
                    "Отправитель называет каждую роль один раз.",
                    "The caller names each role once.")),
    /// An activity at another place says where.
    PLACE_MISSING(
            422,
            "mentoring_activity_place",
            new Text("Орны көрсетілмеген", "Не указано место", "The place is missing"),
            new Text(
                    "Басқа жерде өткен іс-шараның орны аталуы керек.",
                    "У мероприятия в другом месте нужно указать место.",
                    "An activity at another place has to name it."),
            new Text(
                    "Сұрау иесі place өрісін толтырады.",
                    "Отправитель заполняет поле place.",
                    "The caller fills in place.")),
    /// What an activity brought is said of one that was held.
    OUTCOME_BEFORE_HELD(
            422,
            "mentoring_activity_outcome",
            new Text("Іс-шара әлі өткен жоқ", "Мероприятие ещё не проведено", "The activity has not been held"),
            new Text(
                    "Нәтиже өткен іс-шараға ғана жазылады.",
                    "Итог записывают только для проведённого мероприятия.",
                    "An outcome is recorded for an activity that was held only."),
            new Text(
                    "Сұрау иесі алдымен hold әрекетін қолданады.",
                    "Отправитель сначала использует действие hold.",
                    "The caller uses the action hold first."));

    private final Explanation explanation;

    ActivityProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
