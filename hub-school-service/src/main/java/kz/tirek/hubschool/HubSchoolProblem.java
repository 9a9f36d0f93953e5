package kz.tirek.hubschool;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems this service adds to the common ones.
public enum HubSchoolProblem implements ProblemType {
    /// A date of the body lies in the future, where only what has happened is recorded.
    DATE_IN_FUTURE(
            422,
            null,
            new Text("Күн әлі келген жоқ", "Дата ещё не наступила", "The date lies in the future"),
            new Text(
                    "{0} күні бүгінгі {1} күнінен кейін (Алматы уақыты).",
                    "Дата {0} позже сегодняшней {1} (время Алматы).",
                    "The date {0} is after today, {1} (Almaty time)."),
            new Text(
                    "Сұрау иесі болған оқиғаның күнін жібереді немесе сол күні жібереді.",
                    "Отправитель указывает дату события, которое уже произошло, или присылает запрос в тот день.",
                    "The caller gives the date of what has happened, or sends the request on that day.")),
    /// A date of the body is before one it has to follow.
    DATES_OUT_OF_ORDER(
            422,
            null,
            new Text("Күндердің реті бұзылған", "Нарушен порядок дат", "The dates are out of order"),
            new Text(
                    "{0} күні {1} күнінен ерте болмауы керек.",
                    "Дата {0} не должна быть раньше {1}.", "The date {0} must not be before {1}."),
            new Text(
                    "Сұрау иесі күндерді түзетеді.", "Отправитель исправляет даты.", "The caller corrects the dates.")),
    /// Another school has this BIN.
    SCHOOL_BIN_TAKEN(
            409,
            "school_bin_key",
            new Text("БСН басқа мектепте тіркелген", "БИН уже у другой школы", "Another school has this BIN"),
            new Text(
                    "Осы БСН бар мектеп тізілімде бар.",
                    "Школа с этим БИН уже есть в реестре.",
                    "A school with this BIN is in the registry."),
            new Text(
                    "Сұрау иесі БСН арқылы бар мектепті табады немесе БСН-ды түзетеді.",
                    "Отправитель находит существующую школу или исправляет БИН.",
                    "The caller finds the existing school or corrects the BIN.")),
    /// A closed school neither enters the programme nor is mentored.
    SCHOOL_CLOSED(
            409,
            "hub_school_of_an_active_school",
            new Text("Мектеп жабылған", "Школа закрыта", "The school is closed"),
            new Text(
                    "Жабылған мектеп бағдарламаға енгізілмейді, тәлімгерлікке алынбайды, жаңа педагог пен оқу қабылдамайды.",
                    "Закрытая школа не входит в программу, не берётся под шефство, не принимает новых педагогов и обучение.",
                    "A closed school neither enters the programme nor is mentored, and takes no new teachers or training."),
            new Text(
                    "Сұрау иесі жұмыс істеп тұрған мектепті таңдайды.",
                    "Отправитель выбирает действующую школу.",
                    "The caller chooses an active school.")),
    /// A school does not close while it is a hub school.
    SCHOOL_IN_PROGRAMME(
            409,
            "school_in_programme",
            new Text("Мектеп бағдарламада", "Школа в программе", "The school is in the programme"),
            new Text(
                    "Тірек мектеп бағдарламадан шықпайынша немесе аяқтамайынша жабылмайды.",
                    "Опорная школа не закрывается, пока не завершит программу или не выйдет из неё.",
                    "A hub school does not close before it completes the programme or is withdrawn."),
            new Text(
                    "Қор қызметкері алдымен тірек мектепті аяқтайды немесе шығарады.",
                    "Сотрудник фонда сначала завершает или выводит опорную школу.",
                    "A fund officer first completes or withdraws the hub school.")),
    /// A school does not close while a hub school mentors it.
    SCHOOL_STILL_MENTORED(
            409,
            "school_still_mentored",
            new Text("Мектеп тәлімгерлікте", "Над школой есть шефство", "The school is still mentored"),
            new Text(
                    "Жабылу күнінен кейін жалғасатын тәлімгерліктер бар.",
                    "Есть шефства, которые продолжаются после даты закрытия.",
                    "There are mentorships that go on after the date of closing."),
            new Text(
                    "Қор қызметкері немесе үйлестіруші алдымен сол тәлімгерліктерді аяқтайды.",
                    "Сотрудник фонда или координатор сначала завершает эти шефства.",
                    "A fund officer or a coordinator first ends those mentorships.")),
    /// A school is in the programme once at a time.
    HUB_SCHOOL_ALREADY_LIVE(
            409,
            "hub_school_one_live_per_school",
            new Text("Мектеп бағдарламада бар", "Школа уже в программе", "The school is in the programme already"),
            new Text(
                    "Бұл мектептің бағдарламадағы жазбасы әлі аяқталмаған.",
                    "У этой школы уже есть действующая запись в программе.",
                    "This school has a record in the programme that has not ended."),
            new Text(
                    "Сұрау иесі бар жазбамен жұмыс істейді.",
                    "Отправитель работает с существующей записью.",
                    "The caller works with the existing record.")),
    /// A hub school leaves the programme only after its mentorships.
    HUB_SCHOOL_STILL_MENTORS(
            409,
            "hub_school_still_mentors",
            new Text("Тәлімгерліктер аяқталмаған", "Шефства не завершены", "Mentorships have not ended"),
            new Text(
                    "Тірек мектептің осы күннен кейін жалғасатын тәлімгерліктері бар.",
                    "У опорной школы есть шефства, которые продолжаются после этой даты.",
                    "The hub school has mentorships that go on after this date."),
            new Text(
                    "Қор қызметкері немесе үйлестіруші алдымен оларды аяқтайды: саны openMentorships мүшесінде.",
                    "Сотрудник фонда или координатор сначала завершает их: число в openMentorships.",
                    "A fund officer or a coordinator ends them first: openMentorships says how many.")),
    /// A hub school that completed the programme or was withdrawn takes no mentorship.
    HUB_SCHOOL_NOT_LIVE(
            409,
            "mentorship_by_a_live_hub",
            new Text("Тірек мектеп бағдарламадан шыққан", "Опорная школа вне программы", "The hub school has left"),
            new Text(
                    "Бағдарламаны аяқтаған немесе одан шыққан тірек мектеп тәлімгерлікке алмайды.",
                    "Опорная школа, завершившая программу или вышедшая из неё, не берёт шефства.",
                    "A hub school that completed the programme or was withdrawn takes no mentorship."),
            new Text(
                    "Сұрау иесі бағдарламадағы тірек мектепті таңдайды.",
                    "Отправитель выбирает опорную школу, которая состоит в программе.",
                    "The caller chooses a hub school that is in the programme.")),
    /// Only underfilled schools are mentored.
    SCHOOL_NOT_UNDERFILLED(
            409,
            "mentorship_of_an_underfilled_school",
            new Text("Мектеп шағын жинақты емес", "Школа не малокомплектная", "The school is not underfilled"),
            new Text(
                    "Тәлімгерлікке тек шағын жинақты мектеп алынады.",
                    "Под шефство берётся только малокомплектная школа.",
                    "Only an underfilled school is mentored."),
            new Text(
                    "Қор қызметкері мәртебені негіз құжатымен тіркейді немесе басқа мектеп таңдалады.",
                    "Сотрудник фонда вносит статус с документом-основанием, или выбирается другая школа.",
                    "A fund officer records the status with its basis document, or another school is chosen.")),
    /// A hub school does not mentor its own school.
    MENTORS_ITSELF(
            422,
            "mentorship_of_another_school",
            new Text(
                    "Мектеп өзіне тәлімгер бола алмайды",
                    "Школа не шефствует над собой",
                    "A school cannot mentor itself"),
            new Text(
                    "Тірек мектеп пен тәлімгерлікке алынатын мектеп бір мектеп.",
                    "Опорная школа и подшефная школа — одна и та же школа.",
                    "The hub school and the mentored school are the same school."),
            new Text(
                    "Сұрау иесі басқа мектепті таңдайды.",
                    "Отправитель выбирает другую школу.",
                    "The caller chooses another school.")),
    /// A hub school mentors no more schools at a time than its capacity.
    MENTORING_CAPACITY_EXCEEDED(
            409,
            "mentorship_within_capacity",
            new Text(
                    "Тәлімгерлік сыйымдылығы жеткіліксіз",
                    "Не хватает ёмкости шефства",
                    "The mentoring capacity is used up"),
            new Text(
                    "{3} күні сыйымдылық {0}, тәлімгерлікте {1} мектеп, сұралғаны {2}.",
                    "На {3}: ёмкость {0}, под шефством {1}, запрошено {2}.",
                    "On {3} the capacity is {0}, {1} are mentored, {2} asked for."),
            new Text(
                    "Қор қызметкері сыйымдылықты өзгертеді, немесе басқа тірек мектеп не кезең таңдалады.",
                    "Сотрудник фонда меняет ёмкость, или выбирается другая опорная школа либо другой срок.",
                    "A fund officer changes the capacity, or another hub school or period is chosen.")),
    /// The same hub school mentors the same school once at a time.
    MENTORSHIP_OVERLAPS(
            409,
            "mentorship_once_at_a_time",
            new Text("Тәлімгерлік мерзімдері қиылысады", "Сроки шефства пересекаются", "The mentorships overlap"),
            new Text(
                    "Осы екі мектептің арасында бұл кезеңде тәлімгерлік бар.",
                    "Между этими школами в этот период уже есть шефство.",
                    "There is a mentorship between these two schools in this period."),
            new Text(
                    "Сұрау иесі бар тәлімгерлікті ұзартады немесе басқа мерзім береді.",
                    "Отправитель продлевает существующее шефство или указывает другой срок.",
                    "The caller extends the existing mentorship or gives other dates.")),
    /// A mentorship that has begun is ended, not deleted.
    MENTORSHIP_HAS_BEGUN(
            409,
            null,
            new Text("Тәлімгерлік басталып кеткен", "Шефство уже началось", "The mentorship has begun"),
            new Text(
                    "{0} күні басталған тәлімгерлік жойылмайды, аяқталады.",
                    "Шефство, начавшееся {0}, не удаляют, а завершают.",
                    "A mentorship that began on {0} is ended, not deleted."),
            new Text(
                    "Сұрау иесі end әрекетін қолданады.",
                    "Отправитель использует действие end.",
                    "The caller uses the action end.")),
    /// A reorganisation is not undone once its outcome was built upon.
    REORGANISATION_BUILT_UPON(
            409,
            null,
            new Text(
                    "Қайта құрудан кейін жазбалар өзгерген",
                    "После реорганизации записи изменены",
                    "Records were changed since the reorganisation"),
            new Text(
                    "{0} {1} жазбасы қайта құрудан кейін өзгерген.",
                    "Запись {0} {1} изменена после реорганизации.", "{0} {1} was changed after the reorganisation."),
            new Text(
                    "Қор қызметкері сол өзгерістерді қайтарады немесе жаңа қайта құруды тіркейді.",
                    "Сотрудник фонда отменяет эти изменения или вносит новую реорганизацию.",
                    "A fund officer takes those changes back or records another reorganisation."));

    private final Explanation explanation;

    HubSchoolProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
