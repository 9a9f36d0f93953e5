package kz.tirek.hubschool.eschool;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of the e-school.
public enum ESchoolProblem implements ProblemType {
    /// The text of another subject goes with OTHER, and only with it.
    OTHER_SUBJECT_MISSTATED(
            422,
            null,
            new Text("Пән дұрыс аталмаған", "Предмет назван неверно", "The subject is misstated"),
            new Text(
                    "otherSubject мәтіні тек OTHER пәнімен беріледі және онымен міндетті.",
                    "Текст otherSubject указывается только с предметом OTHER, и с ним он обязателен.",
                    "The text otherSubject goes with the subject OTHER only, and is required there."),
            new Text(
                    "Сұрау иесі пәнді тізімнен таңдайды немесе OTHER беріп, оны мәтінмен атайды.",
                    "Отправитель выбирает предмет из списка или указывает OTHER и называет предмет текстом.",
                    "The caller chooses a subject of the list, or gives OTHER and names the subject in words.")),
    /// A school lacks a teacher of the same subject and grades once at a time.
    TEACHING_GAP_EXISTS(
            409,
            "teaching_gap_once_at_a_time",
            new Text("Мұндай бос орын тіркелген", "Такая нехватка уже есть", "The gap is recorded already"),
            new Text(
                    "Осы мектепте бұл пән мен сынып бойынша осы күндерге мұғалім жетіспеуі тіркелген.",
                    "По этой школе, предмету и классу на эти дни нехватка учителя уже внесена.",
                    "For this school, subject and grade the lack of a teacher is recorded for these days."),
            new Text(
                    "Сұрау иесі бар жазбаны өзгертеді (teachingGapId) немесе басқа сыныптар мен күндерді береді.",
                    "Отправитель меняет существующую запись (teachingGapId) или указывает другие классы либо даты.",
                    "The caller changes the existing record (teachingGapId) or gives other grades or dates.")),
    /// A gap that a remote class closes, or closed, is not taken back.
    TEACHING_GAP_IN_USE(
            409,
            "remote_class_gap_teaching_gap",
            new Text("Жазбаны сыныптар пайдаланады", "На запись ссылаются занятия", "Remote classes close the gap"),
            new Text(
                    "Осы жетіспеушілікті жабатын қашықтан сабақтар бар.",
                    "Есть дистанционные занятия, которые закрывают эту нехватку.",
                    "There are remote classes that close this gap."),
            new Text(
                    "Сұрау иесі жазбаны жояр алдында оны сабақтардан шығарады немесе жазбаны жабады (close).",
                    "Отправитель сначала убирает запись из занятий или закрывает её действием close.",
                    "The caller first takes it out of the classes, or closes it with the action close.")),
    /// Remote classes teach no more of a gap than its hours, on any day.
    TEACHING_GAP_OVERCOVERED(
            409,
            "teaching_gap_not_overcovered",
            new Text("Жетіспейтін сағаттан артық", "Больше часов, чем не хватает", "More hours than the gap has"),
            new Text(
                    "{3} күні жетіспейтіні аптасына {0} сағат, жабылғаны {1}, сұралғаны {2}.",
                    "На {3} не хватает {0} ч в неделю, закрыто {1}, запрошено {2}.",
                    "On {3} the gap has {0} hours a week, {1} are covered, {2} asked for."),
            new Text(
                    "Сұрау иесі аз сағат береді, бар сабақты аяқтайды немесе жетіспейтін сағатты түзетеді.",
                    "Отправитель указывает меньше часов, завершает имеющееся занятие или исправляет часы нехватки.",
                    "The caller gives fewer hours, ends a class there is, or corrects the hours of the gap.")),
    /// A remote class is given by a hub school or by an organisation.
    PROVIDER_MISSTATED(
            422,
            "remote_class_one_provider",
            new Text("Кім оқытатыны дұрыс емес", "Неверно указан организатор", "The provider is misstated"),
            new Text(
                    "hubSchoolId мен organisation өрістерінің біреуі ғана беріледі.",
                    "Указывается ровно одно из hubSchoolId и organisation.",
                    "Exactly one of hubSchoolId and organisation is given."),
            new Text(
                    "Сұрау иесі тірек мектепті немесе ұйымды көрсетеді.",
                    "Отправитель указывает опорную школу или организацию.",
                    "The caller names a hub school or an organisation.")),
    /// Only Kazakh organisations have a BIN.
    BIN_OF_FOREIGN_ORGANISATION(
            422,
            "remote_class_bin_of_a_kazakh_organisation",
            new Text(
                    "Шетел ұйымында БСН болмайды",
                    "У иностранной организации нет БИН",
                    "A foreign organisation has no BIN"),
            new Text(
                    "Ұйымның елі {0}, ал БСН тек Қазақстан ұйымына беріледі.",
                    "Страна организации {0}, а БИН бывает только у организаций Казахстана.",
                    "The organisation's country is {0}; only organisations of Kazakhstan have a BIN."),
            new Text(
                    "Сұрау иесі елді түзетеді немесе БСН бермейді.",
                    "Отправитель исправляет страну или не указывает БИН.",
                    "The caller corrects the country or leaves the BIN out.")),
    /// Lessons of a timetable do not overlap, and end on the day they begin.
    TIMETABLE_OVERLAPS(
            422,
            "remote_class_slots_apart",
            new Text("Сабақтар қиылысады", "Уроки пересекаются", "The lessons overlap"),
            new Text(
                    "{0} {1} сабағы басқа сабақпен қиылысады немесе түн ортасынан асады.",
                    "Урок {0} {1} пересекается с другим или продолжается после полуночи.",
                    "The lesson on {0} at {1} overlaps another or goes on past midnight."),
            new Text(
                    "Сұрау иесі сабақ кестесін түзетеді.",
                    "Отправитель исправляет расписание.",
                    "The caller corrects the timetable.")),
    /// A remote class closes gaps of its subject, grades and days.
    REMOTE_CLASS_DOES_NOT_FIT(
            422,
            "remote_class_fits_the_gap",
            new Text("Сабақ бұл жетіспеушілікке сай емес", "Занятие не подходит", "The class does not fit the gap"),
            new Text(
                    "Сабақ пен жетіспеушіліктің пәні бірдей, ортақ сыныбы мен ортақ күні болуы керек.",
                    "У занятия и нехватки должен быть один предмет, общий класс и общий день.",
                    "The class and the gap need the same subject, a grade in common and a day in common."),
            new Text(
                    "Сұрау иесі сабаққа сай жетіспеушілікті таңдайды немесе күндер мен сыныптарды түзетеді.",
                    "Отправитель выбирает подходящую нехватку или исправляет даты и классы.",
                    "The caller chooses a gap that fits, or corrects the dates and grades.")),
    /// A remote class names a gap once.
    TEACHING_GAP_NAMED_TWICE(
            422,
            "remote_class_gap_once",
            new Text("Жазба екі рет аталған", "Запись указана дважды", "The gap is named twice"),
            new Text(
                    "Сабақ {0} жазбасын екі рет атайды.",
                    "Занятие дважды указывает запись {0}.", "The class names the gap {0} twice."),
            new Text(
                    "Сұрау иесі әр жазбаны бір рет атайды.",
                    "Отправитель указывает каждую запись один раз.",
                    "The caller names each gap once.")),
    /// A hub school teaches other schools remotely.
    TEACHES_ITSELF(
            422,
            "remote_class_of_another_school",
            new Text("Мектеп өзін қашықтан оқытпайды", "Школа не учит себя", "A school does not teach itself remotely"),
            new Text(
                    "Жетіспеушілік тірек мектептің өзінде тіркелген.",
                    "Нехватка внесена у самой опорной школы.",
                    "The gap is recorded at the hub school itself."),
            new Text(
                    "Сұрау иесі басқа тірек мектепті немесе ұйымды таңдайды.",
                    "Отправитель выбирает другую опорную школу или организацию.",
                    "The caller chooses another hub school or an organisation.")),
    /// A hub school leaves the programme only after its remote classes.
    HUB_SCHOOL_STILL_TEACHES(
            409,
            "hub_school_still_teaches",
            new Text("Қашықтан сабақтар аяқталмаған", "Занятия не завершены", "Remote classes have not ended"),
            new Text(
                    "Тірек мектептің осы күннен кейін жалғасатын қашықтан сабақтары бар.",
                    "У опорной школы есть дистанционные занятия, которые продолжаются после этой даты.",
                    "The hub school has remote classes that go on after this date."),
            new Text(
                    "Қор қызметкері немесе үйлестіруші алдымен оларды аяқтайды: саны openRemoteClasses мүшесінде.",
                    "Сотрудник фонда или координатор сначала завершает их: число в openRemoteClasses.",
                    "A fund officer or a coordinator ends them first: openRemoteClasses says how many.")),
    /// A remote class that has begun is ended, not taken back.
    REMOTE_CLASS_HAS_BEGUN(
            409,
            null,
            new Text("Сабақтар басталып кеткен", "Занятия уже начались", "The remote class has begun"),
            new Text(
                    "Сабақтар {0} күні басталды: олар жойылмайды, аяқталады.",
                    "Занятия начались {0}: их не удаляют, а завершают.",
                    "The remote class began on {0}: it is ended, not deleted."),
            new Text(
                    "Сұрау иесі end әрекетін пайдаланады.",
                    "Отправитель использует действие end.",
                    "The caller uses the action end."));

    private final Explanation explanation;

    ESchoolProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
