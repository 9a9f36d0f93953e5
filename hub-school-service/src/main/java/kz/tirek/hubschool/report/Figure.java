package kz.tirek.hubschool.report;

import kz.tirek.conventions.problem.Language;
import kz.tirek.conventions.problem.Text;
import kz.tirek.hubschool.hubschool.HubSchoolStatus;

/// The figures of the programme summary, in the order in which they are shown. A figure is the number or the sum of
/// exactly the rows it is made of.
enum Figure {
    /// Schools that worked on the day.
    SCHOOLS_ACTIVE(
            FigureRows.SCHOOLS,
            Unit.NUMBER,
            new Text("Жұмыс істейтін мектептер", "Действующие школы", "Schools that work"),
            new Text(
                    "Сол күні жұмыс істеген мектептер.",
                    "Школы, действовавшие в этот день.",
                    "Schools that worked on the day.")),
    /// Those of them that had the status of an underfilled school on the day.
    SCHOOLS_UNDERFILLED(
            FigureRows.UNDERFILLED_SCHOOLS,
            Unit.NUMBER,
            new Text("Шағын жинақты мектептер", "Малокомплектные школы", "Underfilled schools"),
            new Text(
                    "Олардың ішінде сол күні шағын жинақты мектеп мәртебесі барлары.",
                    "Из них имевшие в этот день статус малокомплектной.",
                    "Those of them that had the status of an underfilled school on the day.")),
    /// Underfilled schools that a hub school mentored on the day.
    SCHOOLS_COVERED(
            FigureRows.COVERED_SCHOOLS,
            Unit.NUMBER,
            new Text(
                    "Тәлімгерліктегі шағын жинақты мектептер",
                    "Малокомплектные школы под шефством",
                    "Underfilled schools with a hub"),
            new Text(
                    "Шағын жинақты мектептердің сол күні тірек мектеп тәлімгер болғандары.",
                    "Малокомплектные школы, над которыми в этот день шефствовала опорная школа.",
                    "Underfilled schools that a hub school mentored on the day.")),
    /// Underfilled schools that no hub school mentored on the day.
    SCHOOLS_UNCOVERED(
            FigureRows.UNCOVERED_SCHOOLS,
            Unit.NUMBER,
            new Text(
                    "Тәлімгері жоқ шағын жинақты мектептер",
                    "Малокомплектные школы без шефства",
                    "Underfilled schools without a hub"),
            new Text(
                    "Шағын жинақты мектептердің сол күні ешбір тірек мектеп тәлімгер болмағандары.",
                    "Малокомплектные школы, над которыми в этот день не шефствовала ни одна опорная школа.",
                    "Underfilled schools that no hub school mentored on the day.")),
    /// By their last step on the day: nominated.
    HUB_SCHOOLS_NOMINATED(
            FigureRows.hubSchools(HubSchoolStatus.NOMINATED),
            Unit.NUMBER,
            new Text("Ұсынылған тірек мектептер", "Опорные школы: предложены", "Hub schools nominated"),
            new Text(
                    "Сол күнгі соңғы қадамы бойынша мәртебесі: ұсынылды.",
                    "По последнему шагу на этот день: предложена.",
                    "By their last step on the day: nominated.")),
    /// By their last step on the day: selected.
    HUB_SCHOOLS_SELECTED(
            FigureRows.hubSchools(HubSchoolStatus.SELECTED),
            Unit.NUMBER,
            new Text("Іріктелген тірек мектептер", "Опорные школы: отобраны", "Hub schools selected"),
            new Text(
                    "Сол күнгі соңғы қадамы бойынша мәртебесі: іріктелді.",
                    "По последнему шагу на этот день: отобрана.",
                    "By their last step on the day: selected.")),
    /// By their last step on the day: being equipped.
    HUB_SCHOOLS_EQUIPPING(
            FigureRows.hubSchools(HubSchoolStatus.EQUIPPING),
            Unit.NUMBER,
            new Text("Жабдықталып жатқан тірек мектептер", "Опорные школы: оснащаются", "Hub schools being equipped"),
            new Text(
                    "Сол күнгі соңғы қадамы бойынша мәртебесі: жабдықталуда.",
                    "По последнему шагу на этот день: оснащается.",
                    "By their last step on the day: being equipped.")),
    /// By their last step on the day: operating.
    HUB_SCHOOLS_OPERATING(
            FigureRows.hubSchools(HubSchoolStatus.OPERATING),
            Unit.NUMBER,
            new Text("Жұмыс істейтін тірек мектептер", "Опорные школы: работают", "Hub schools operating"),
            new Text(
                    "Сол күнгі соңғы қадамы бойынша мәртебесі: жұмыс істейді.",
                    "По последнему шагу на этот день: работает.",
                    "By their last step on the day: operating.")),
    /// By their last step on the day: completed.
    HUB_SCHOOLS_COMPLETED(
            FigureRows.hubSchools(HubSchoolStatus.COMPLETED),
            Unit.NUMBER,
            new Text(
                    "Бағдарламаны аяқтаған тірек мектептер",
                    "Опорные школы: завершили программу",
                    "Hub schools that completed"),
            new Text(
                    "Сол күнгі соңғы қадамы бойынша мәртебесі: аяқтады.",
                    "По последнему шагу на этот день: завершила программу.",
                    "By their last step on the day: completed.")),
    /// By their last step on the day: withdrawn.
    HUB_SCHOOLS_WITHDRAWN(
            FigureRows.hubSchools(HubSchoolStatus.WITHDRAWN),
            Unit.NUMBER,
            new Text(
                    "Бағдарламадан шыққан тірек мектептер",
                    "Опорные школы: вышли из программы",
                    "Hub schools withdrawn"),
            new Text(
                    "Сол күнгі соңғы қадамы бойынша мәртебесі: шықты.",
                    "По последнему шагу на этот день: вышла из программы.",
                    "By their last step on the day: withdrawn.")),
    /// Hub schools that mentored more schools on the day than their capacity as recorded by then.
    HUB_SCHOOLS_OVER_CAPACITY(
            FigureRows.HUBS_OVER_CAPACITY,
            Unit.NUMBER,
            new Text(
                    "Сыйымдылығынан асқан тірек мектептер", "Опорные школы сверх ёмкости", "Hub schools over capacity"),
            new Text(
                    "Сол күні, сол күнге дейін тіркелген сыйымдылығынан көп мектепке тәлімгер болған тірек мектептер.",
                    "Опорные школы, шефствовавшие в этот день над большим числом школ, чем их ёмкость, внесённая к тому дню.",
                    "Hub schools that mentored more schools on the day than their capacity as recorded by then.")),
    /// Mentorships that ran on the day, counted where the hub school stands.
    MENTORSHIPS_RUNNING(
            FigureRows.MENTORSHIPS,
            Unit.NUMBER,
            new Text("Жүріп жатқан тәлімгерліктер", "Действующие шефства", "Mentorships running"),
            new Text(
                    "Сол күні жүріп жатқан тәлімгерліктер; тірек мектептің аумағында саналады.",
                    "Шефства, действовавшие в этот день; считаются на территории опорной школы.",
                    "Mentorships that ran on the day, counted where the hub school stands.")),
    /// Held from the beginning of the calendar year to the day, counted where the hub school stands.
    ACTIVITIES_HELD(
            FigureRows.ACTIVITIES,
            Unit.NUMBER,
            new Text(
                    "Жыл басынан өткізілген тәлімгерлік іс-шаралар",
                    "Мероприятия шефства с начала года",
                    "Mentoring activities held this year"),
            new Text(
                    "Күнтізбелік жылдың басынан сол күнге дейін өткізілгені; тірек мектептің аумағында саналады.",
                    "Проведённые с начала календарного года по этот день; считаются на территории опорной школы.",
                    "Held from the beginning of the calendar year to the day, counted where the hub school stands.")),
    /// Participants of those activities; who came twice counts twice.
    ACTIVITY_PARTICIPANTS(
            FigureRows.ACTIVITIES,
            Unit.PERSONS,
            new Text(
                    "Тәлімгерлік іс-шараларға қатысқандар",
                    "Участники мероприятий шефства",
                    "Participants of mentoring activities"),
            new Text(
                    "Сол іс-шараларға қатысқандар; бірнеше рет қатысқан адам бірнеше рет саналады.",
                    "Участники этих мероприятий; пришедший дважды считается дважды.",
                    "Participants of those activities; who came twice counts twice.")),
    /// Results measured from the beginning of the calendar year to the day.
    MONITORING_RESULTS(
            FigureRows.MONITORING_RESULTS,
            Unit.NUMBER,
            new Text(
                    "Жыл басынан тіркелген мониторинг нәтижелері",
                    "Результаты мониторинга с начала года",
                    "Monitoring results of this year"),
            new Text(
                    "Күнтізбелік жылдың басынан сол күнге дейін өлшенген нәтижелер.",
                    "Результаты, измеренные с начала календарного года по этот день.",
                    "Results measured from the beginning of the calendar year to the day.")),
    /// Rooms that had entered the plan by the day, the ready ones among them.
    ROOMS_PLANNED(
            FigureRows.ROOMS_PLANNED,
            Unit.NUMBER,
            new Text("Жоспарланған кабинеттер", "Кабинеты в плане", "Rooms planned"),
            new Text(
                    "Сол күнге дейін жоспарға енген кабинеттер, дайындары да.",
                    "Помещения, вошедшие в план по этот день, включая готовые.",
                    "Rooms that had entered the plan by the day, the ready ones among them.")),
    /// Rooms that were ready by the day.
    ROOMS_READY(
            FigureRows.ROOMS_READY,
            Unit.NUMBER,
            new Text("Дайын кабинеттер", "Готовые кабинеты", "Rooms ready"),
            new Text(
                    "Сол күнге дейін дайын болған кабинеттер.",
                    "Помещения, готовые к этому дню.",
                    "Rooms that were ready by the day.")),
    /// Pieces accepted by the day, those written off later among them.
    EQUIPMENT_ACCEPTED(
            FigureRows.EQUIPMENT_ACCEPTED,
            Unit.PIECES,
            new Text("Қабылданған жабдық", "Принятое оборудование", "Equipment accepted"),
            new Text(
                    "Сол күнге дейін қабылданған дана; кейін есептен шығарылғаны да кіреді.",
                    "Штук, принятых по этот день, включая списанные потом.",
                    "Pieces accepted by the day, those written off later among them.")),
    /// What that equipment cost: quantity by unit price.
    EQUIPMENT_ACCEPTED_VALUE(
            FigureRows.EQUIPMENT_ACCEPTED,
            Unit.TENGE,
            new Text("Қабылданған жабдықтың құны", "Стоимость принятого оборудования", "Value of equipment accepted"),
            new Text(
                    "Сол жабдықтың құны: саны мен бір данасының бағасы.",
                    "Стоимость этого оборудования: количество на цену единицы.",
                    "What that equipment cost: quantity by unit price.")),
    /// Uses by mentored schools from the beginning of the calendar year to the day.
    EQUIPMENT_USES(
            FigureRows.EQUIPMENT_USES,
            Unit.NUMBER,
            new Text(
                    "Жыл басынан қонақтардың жабдықты пайдалануы",
                    "Пользование оборудованием гостями с начала года",
                    "Uses of equipment by guests this year"),
            new Text(
                    "Тәлімгерліктегі мектептердің күнтізбелік жылдың басынан сол күнге дейінгі пайдаланулары.",
                    "Случаи пользования подшефными школами с начала календарного года по этот день.",
                    "Uses by mentored schools from the beginning of the calendar year to the day.")),
    /// Subjects for which a school had no teacher on the day.
    TEACHING_GAPS_OPEN(
            FigureRows.GAPS_OPEN,
            Unit.NUMBER,
            new Text("Мұғалімі жоқ пәндер", "Предметы без учителя", "Teaching gaps open"),
            new Text(
                    "Сол күні мектептің мұғалімі болмаған пәндер.",
                    "Предметы, для которых у школы в этот день не было учителя.",
                    "Subjects for which a school had no teacher on the day.")),
    /// Hours a week of those subjects, those taught remotely among them.
    TEACHING_HOURS_LACKING(
            FigureRows.GAPS_OPEN,
            Unit.HOURS_PER_WEEK,
            new Text("Жетіспейтін сағаттар", "Недостающие часы", "Hours lacking"),
            new Text(
                    "Сол пәндердің аптасына сағаты, қашықтан жабылғаны да.",
                    "Часы этих предметов в неделю, включая закрытые дистанционно.",
                    "Hours a week of those subjects, those taught remotely among them.")),
    /// Those of the hours that remote classes teach; of a subject, not more than it lacks.
    TEACHING_HOURS_COVERED(
            FigureRows.GAPS_COVERED,
            Unit.HOURS_PER_WEEK,
            new Text("Қашықтан жабылған сағаттар", "Часы, закрытые дистанционно", "Hours covered remotely"),
            new Text(
                    "Сол сағаттардың қашықтан сабақтар жапқаны; пәннің сағатынан артық емес.",
                    "Часы из них, которые ведут дистанционные занятия; не больше часов предмета.",
                    "Those of the hours that remote classes teach; of a subject, not more than it lacks.")),
    /// Those that ran on the day, counted where the hub school stands; those of organisations in the total only.
    REMOTE_CLASSES_RUNNING(
            FigureRows.REMOTE_CLASSES,
            Unit.NUMBER,
            new Text("Жүріп жатқан қашықтан сабақтар", "Действующие дистанционные занятия", "Remote classes running"),
            new Text(
                    "Сол күні жүріп жатқаны; тірек мектептің аумағында саналады, ұйымдардікі тек жиынтықта.",
                    "Действовавшие в этот день; считаются на территории опорной школы, занятия организаций — только в итоге.",
                    "Those that ran on the day, counted where the hub school stands; those of organisations in the total only.")),
    /// Held by schools for their village from the beginning of the calendar year to the day.
    COMMUNITY_EVENTS_HELD(
            FigureRows.COMMUNITY_EVENTS,
            Unit.NUMBER,
            new Text(
                    "Жыл басынан ауыл үшін өткізілген іс-шаралар",
                    "Мероприятия для села с начала года",
                    "Community events held this year"),
            new Text(
                    "Күнтізбелік жылдың басынан сол күнге дейін мектептерде ауыл үшін өткізілгені.",
                    "Проведённые школами для села с начала календарного года по этот день.",
                    "Held by schools for their village from the beginning of the calendar year to the day.")),
    /// Those valid on the day, counted in the territory under patronage or where the first of their schools stands;
    /// others in the total only.
    PARTNERSHIPS_VALID(
            FigureRows.PARTNERSHIPS,
            Unit.NUMBER,
            new Text("Күшіндегі серіктестіктер", "Действующие партнёрства", "Partnerships valid"),
            new Text(
                    "Сол күні күшінде болғаны; қамқорлықтағы аумақта немесе бірінші мектебінің аумағында саналады, өзгелері тек жиынтықта.",
                    "Действовавшие в этот день; считаются на подшефной территории или у первой из своих школ, прочие — только в итоге.",
                    "Those valid on the day, counted in the territory under patronage or where the first of their schools stands; others in the total only."));

    private final FigureRows rows;
    private final Unit unit;
    private final Text title;
    private final Text definition;

    Figure(FigureRows rows, Unit unit, Text title, Text definition) {
        this.rows = rows;
        this.unit = unit;
        this.title = title;
        this.definition = definition;
    }

    FigureRows rows() {
        return rows;
    }

    Unit unit() {
        return unit;
    }

    String title(Language language) {
        return title.in(language);
    }

    String definition(Language language) {
        return definition.in(language);
    }
}
