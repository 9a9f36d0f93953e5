package kz.tirek.training;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems the training service adds to the common ones.
public enum TrainingProblem implements ProblemType {
    /// A date of the body lies in the future, where only what has happened is recorded. The hub-school service says
    /// the same in the same words.
    DATE_IN_FUTURE(
            422,
            new Text("Күн әлі келген жоқ", "Дата ещё не наступила", "The date lies in the future"),
            new Text(
                    "{0} күні бүгінгі {1} күнінен кейін (Алматы уақыты).",
                    "Дата {0} позже сегодняшней {1} (время Алматы).",
                    "The date {0} is after today, {1} (Almaty time)."),
            new Text(
                    "Сұрау иесі болған оқиғаның күнін жібереді немесе сол күні жібереді.",
                    "Отправитель указывает дату события, которое уже произошло, или присылает запрос в тот день.",
                    "The caller gives the date of what has happened, or sends the request on that day."),
            null),
    /// A date of the body is before one it has to follow. The hub-school service says the same in the same words.
    DATES_OUT_OF_ORDER(
            422,
            new Text("Күндердің реті бұзылған", "Нарушен порядок дат", "The dates are out of order"),
            new Text(
                    "{0} күні {1} күнінен ерте болмауы керек.",
                    "Дата {0} не должна быть раньше {1}.", "The date {0} must not be before {1}."),
            new Text("Сұрау иесі күндерді түзетеді.", "Отправитель исправляет даты.", "The caller corrects the dates."),
            null),
    /// Another provider has this BIN.
    PROVIDER_BIN_TAKEN(
            409,
            new Text(
                    "БСН басқа провайдерде тіркелген", "БИН уже у другого провайдера", "Another provider has this BIN"),
            new Text(
                    "Осы БСН-мен провайдер тіркелген.",
                    "Провайдер с этим БИН уже зарегистрирован.",
                    "A provider with this BIN is registered."),
            new Text(
                    "Сұрау иесі тіркелген провайдерді пайдаланады немесе БСН-ді түзетеді.",
                    "Отправитель использует зарегистрированного провайдера или исправляет БИН.",
                    "The caller uses the registered provider or corrects the BIN."),
            "provider_bin"),
    /// A closed school takes neither new teachers nor training. The hub-school service says the same in the same
    /// words.
    SCHOOL_CLOSED(
            409,
            new Text("Мектеп жабылған", "Школа закрыта", "The school is closed"),
            new Text(
                    "Жабылған мектеп бағдарламаға енгізілмейді, тәлімгерлікке алынбайды, жаңа педагог пен оқу қабылдамайды.",
                    "Закрытая школа не входит в программу, не берётся под шефство, не принимает новых педагогов и обучение.",
                    "A closed school neither enters the programme nor is mentored, and takes no new teachers or training."),
            new Text(
                    "Сұрау иесі жұмыс істеп тұрған мектепті таңдайды.",
                    "Отправитель выбирает действующую школу.",
                    "The caller chooses an active school."),
            null),
    /// A run cannot open without a host and a basis document.
    RUN_WITHOUT_BASIS(
            409,
            new Text("Өткізу негізі жоқ", "Нет основания для проведения", "The run has no basis"),
            new Text(
                    "Қабылдауды ашу үшін өткізуші ұйым мен негіз құжаты қажет.",
                    "Чтобы открыть приём, нужны организатор и документ-основание.",
                    "Opening needs a host and a basis document."),
            new Text(
                    "Қор қызметкері host пен basis өрістерін толтырады: педагогтер негізсіз іс-шараға тартылмайды («Педагог мәртебесі туралы» Заң, 6-бап).",
                    "Сотрудник фонда заполняет host и basis: педагогов нельзя привлекать к мероприятиям без основания (Закон «О статусе педагога», ст. 6).",
                    "The fund officer fills host and basis: teachers are not drawn into events without one (Law on Teacher Status, art. 6)."),
            "course_run_basis"),
    /// A run is recorded as held only when its last day has come.
    RUN_NOT_OVER(
            409,
            new Text("Іс-шара әлі аяқталған жоқ", "Мероприятие ещё не завершено", "The run is not over"),
            new Text(
                    "Соңғы күні – {0}, бүгін – {1}.",
                    "Последний день – {0}, сегодня – {1}.", "Its last day is {0}, today is {1}."),
            new Text(
                    "Қор қызметкері соңғы күнді күтеді немесе күндерін түзетеді.",
                    "Сотрудник фонда ждёт последнего дня или исправляет даты.",
                    "The fund officer waits for the last day or corrects the dates."),
            null),
    /// A completion is recorded only for a run that was held.
    RUN_NOT_HELD(
            409,
            new Text("Іс-шара өткізілген жоқ", "Мероприятие не проведено", "The run was not held"),
            new Text(
                    "Іс-шараның күйі – {0}; аяқтау тек HELD күйінде тіркеледі.",
                    "Состояние мероприятия – {0}; завершение записывается только в состоянии HELD.",
                    "The run is {0}; completion is recorded only once it is HELD."),
            new Text(
                    "Қор қызметкері алдымен іс-шараның өткізілгенін тіркейді.",
                    "Сотрудник фонда сначала отмечает мероприятие проведённым.",
                    "The fund officer records first that the run was held."),
            "enrolment_run_held"),
    /// The run does not take applications.
    RUN_TAKES_NO_APPLICATIONS(
            409,
            new Text("Өтінім қабылданбайды", "Заявки не принимаются", "The run takes no applications"),
            new Text(
                    "Іс-шараның күйі – {0}; өтінім тек OPEN күйінде қабылданады.",
                    "Состояние мероприятия – {0}; заявки принимаются только в состоянии OPEN.",
                    "The run is {0}; applications are taken only while it is OPEN."),
            new Text(
                    "Қор қызметкері қабылдауды ашады немесе сұрау иесі басқа іс-шараны таңдайды.",
                    "Сотрудник фонда открывает приём или отправитель выбирает другое мероприятие.",
                    "The fund officer opens the run, or the caller chooses another one."),
            "enrolment_run_open"),
    /// No place is left.
    RUN_FULL(
            409,
            new Text("Орын жоқ", "Мест нет", "The run is full"),
            new Text(
                    "Барлығы {0} орын, {1} орын алынған, {2} бос, сұралғаны – 1.",
                    "Всего мест {0}, занято {1}, свободно {2}, запрошено 1.",
                    "Places {0}, taken {1}, free {2}, asked 1."),
            new Text(
                    "Сұрау иесі кезекке тұрады (whenFull: WAIT), орын босағанын күтеді немесе қор қызметкері орын санын көбейтеді.",
                    "Отправитель встаёт в очередь (whenFull: WAIT), ждёт освобождения места, или сотрудник фонда увеличивает число мест.",
                    "The caller joins the waiting list (whenFull: WAIT), waits for a place, or the fund officer adds places."),
            "enrolment_capacity"),
    /// The capacity asked for is below the places already taken.
    CAPACITY_BELOW_PLACES_TAKEN(
            409,
            new Text(
                    "Орын саны алынған орындардан аз",
                    "Мест меньше, чем уже занято",
                    "The capacity is below the places taken"),
            new Text(
                    "Сұралғаны – {0} орын, алынғаны – {1}.",
                    "Запрошено мест {0}, занято {1}.", "Asked {0}, taken {1}."),
            new Text(
                    "Қор қызметкері артық өтінімдерді алып тастайды немесе орын санын көбірек қояды.",
                    "Сотрудник фонда снимает лишние заявки или указывает больше мест.",
                    "The fund officer withdraws enrolments or asks for more places."),
            "course_run_capacity"),
    /// The teacher has a live enrolment in the run.
    ALREADY_ENROLLED(
            409,
            new Text("Педагогтің өтінімі бар", "Педагог уже записан", "The teacher is enrolled"),
            new Text(
                    "Бұл педагогтің осы іс-шараға қолданыстағы өтінімі бар.",
                    "У этого педагога есть действующая заявка на это мероприятие.",
                    "This teacher has a live enrolment in this run."),
            new Text(
                    "Сұрау иесі бар өтініммен жұмыс істейді немесе оны қайтарып алады.",
                    "Отправитель работает с имеющейся заявкой или отзывает её.",
                    "The caller works with the enrolment that exists or withdraws it."),
            "enrolment_live"),
    /// A place can be given up to the waiting list only when somebody waits.
    NOBODY_WAITS(
            409,
            new Text("Кезекте ешкім жоқ", "В очереди никого нет", "Nobody waits"),
            new Text(
                    "Іс-шараның кезегі бос, орынды беретін ешкім жоқ.",
                    "Очередь мероприятия пуста, место отдать некому.",
                    "The waiting list of the run is empty, so there is nobody to give the place to."),
            new Text(
                    "Сұрау иесі орынды босату үшін өтінімді қайтарып алады.",
                    "Чтобы освободить место, отправитель отзывает заявку.",
                    "To free the place the caller withdraws the enrolment."),
            null),
    /// Another teacher has this IIN.
    IIN_TAKEN(
            409,
            new Text("ЖСН басқа педагогте тіркелген", "ИИН уже у другого педагога", "Another teacher has this IIN"),
            new Text(
                    "Осы ЖСН-мен педагог тіркелген.",
                    "Педагог с этим ИИН уже зарегистрирован.",
                    "A teacher with this IIN is registered."),
            new Text(
                    "Сұрау иесі педагогті ЖСН бойынша іздейді (POST /teachers/search) немесе санды түзетеді.",
                    "Отправитель ищет педагога по ИИН (POST /teachers/search) или исправляет число.",
                    "The caller searches for the teacher by IIN (POST /teachers/search) or corrects the number."),
            "teacher_iin_hash");

    private final Explanation explanation;

    TrainingProblem(int status, Text title, Text detail, Text meaning, @Nullable String constraint) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
