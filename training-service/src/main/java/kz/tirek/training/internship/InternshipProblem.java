package kz.tirek.training.internship;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of internships.
enum InternshipProblem implements ProblemType {
    /// Nobody is at two places on a day.
    INTERNSHIP_OVERLAP(
            409,
            "internship_overlap",
            new Text("Педагог бұл күндері бос емес", "Педагог в эти дни занят", "The teacher is busy on these days"),
            new Text(
                    "Бұл педагогтің осы күндерде басқа тағылымдамасы немесе іс-шарада орны бар.",
                    "У этого педагога в эти дни есть другая стажировка или место на мероприятии.",
                    "This teacher has another internship, or a place in a course run, on these days."),
            new Text(
                    "Сұрау иесі күндерді өзгертеді, басқасынан бас тартады (internships, courseRuns мүшелерінде) немесе тағылымдама сол іс-шараның бөлігі болса, courseRunId өрісін толтырады.",
                    "Отправитель меняет даты, отказывается от другого (названо в internships и courseRuns) или, если стажировка – часть того мероприятия, указывает courseRunId.",
                    "The caller changes the dates, gives up the other one, which internships or courseRuns names, or states courseRunId where the internship is part of that run.")),
    /// An internship starts with a supervisor and a basis document (Law on Teacher Status, art. 6).
    INTERNSHIP_NOT_READY(
            409,
            "internship_ready",
            new Text("Тағылымдама дайын емес", "Стажировка не готова", "The internship is not ready"),
            new Text(
                    "Жетіспейтіні: {0}. Тағылымдама жетекшісіз және негіз құжатсыз басталмайды.",
                    "Не хватает: {0}. Без руководителя и документа-основания стажировка не начинается.",
                    "Missing: {0}. An internship does not run without a supervisor and a basis document."),
            new Text(
                    "Сұрау иесі сол өрістерді толтырады («Педагог мәртебесі туралы» Заң, 6-бап).",
                    "Отправитель заполняет эти поля (Закон «О статусе педагога», ст. 6).",
                    "The caller fills in those fields (Law on Teacher Status, art. 6).")),
    /// An internship starts on its first day or later.
    INTERNSHIP_NOT_BEGUN(
            409,
            null,
            new Text("Тағылымдама күні келген жоқ", "День стажировки не наступил", "The internship has not begun"),
            new Text(
                    "Бірінші күні – {0}, бүгін – {1}.",
                    "Первый день – {0}, сегодня – {1}.", "Its first day is {0}, today is {1}."),
            new Text(
                    "Сұрау иесі бірінші күнді күтеді немесе күндерін түзетеді.",
                    "Отправитель ждёт первого дня или исправляет даты.",
                    "The caller waits for the first day or corrects the dates.")),
    /// An internship is completed on its last day or later.
    INTERNSHIP_NOT_OVER(
            409,
            null,
            new Text("Тағылымдама әлі аяқталған жоқ", "Стажировка ещё не закончилась", "The internship is not over"),
            new Text(
                    "Соңғы күні – {0}, бүгін – {1}.",
                    "Последний день – {0}, сегодня – {1}.", "Its last day is {0}, today is {1}."),
            new Text(
                    "Сұрау иесі соңғы күнді күтеді немесе күндерін түзетеді.",
                    "Отправитель ждёт последнего дня или исправляет даты.",
                    "The caller waits for the last day or corrects the dates.")),
    /// Completion needs the diary, the required tasks and both evaluations.
    INTERNSHIP_INCOMPLETE(
            409,
            "internship_is_complete",
            new Text("Тағылымдама толық емес", "Стажировка не выполнена", "The internship is not complete"),
            new Text(
                    "Күнделікте {0} сағат, керегі {1} ({3} сағаттың {2} пайызы); шешілмеген міндетті тапсырма: {5} ішінен {4}; жоқ бағалаулар: {6}.",
                    "В дневнике {0} ч, нужно {1} ({2} % от {3} ч); обязательных заданий без решения: {4} из {5}; нет оценок: {6}.",
                    "The diary has {0} h of the {1} h needed ({2} % of {3} h); required tasks undecided: {4} of {5}; evaluations missing: {6}."),
            new Text(
                    "Үйлестіруші күнделікті, тапсырмаларды, бағалауларды толтырады немесе қор қызметкері тағылымдаманы сәтсіз деп аяқтайды.",
                    "Координатор дополняет дневник, задания и оценки, или сотрудник фонда завершает стажировку как неуспешную.",
                    "The coordinator completes diary, tasks and evaluations, or the fund officer ends the internship as failed.")),
    /// A decided task stays in the plan.
    INTERNSHIP_TASK_DECIDED(
            409,
            null,
            new Text("Тапсырма шешілген", "Задание уже решено", "The task is decided"),
            new Text(
                    "Шешімі бар тапсырма жоспардан алынбайды.",
                    "Задание с решением из плана не убирают.",
                    "A task with a decision is not taken out of the plan."),
            new Text(
                    "Сұрау иесі жоспарда сол тапсырманы id мәнімен қалдырады.",
                    "Отправитель оставляет это задание в плане с его id.",
                    "The caller leaves the task in the plan with its id.")),
    /// An internship spans the days of its diary and the due dates of its tasks.
    INTERNSHIP_DIARY_OUTSIDE(
            409,
            "internship_spans_its_parts",
            new Text(
                    "Күнделік күндері мерзімнен тыс қалады",
                    "Записи дневника останутся вне срока",
                    "Diary days would lie outside the internship"),
            new Text(
                    "Жаңа мерзімнен тыс қалатын күнделік жазбасы: {0}.",
                    "Записей дневника вне нового срока: {0}.", "Diary entries outside the new dates: {0}."),
            new Text(
                    "Сұрау иесі ол жазбаларды жояды немесе мерзімді өзгертеді.",
                    "Отправитель удаляет эти записи или меняет срок.",
                    "The caller deletes those entries or changes the dates.")),
    /// An internship is linked to runs of internship courses only.
    INTERNSHIP_RUN_FORMAT(
            422,
            "internship_run_format",
            new Text("Іс-шара тағылымдама емес", "Мероприятие не является стажировкой", "The run is not an internship"),
            new Text(
                    "Іс-шара курсының пішімі – {0}, керегі – INTERNSHIP.",
                    "Формат курса мероприятия – {0}, нужен INTERNSHIP.",
                    "The run's course is of format {0}, INTERNSHIP is needed."),
            new Text(
                    "Сұрау иесі тағылымдама іс-шарасын таңдайды немесе courseRunId өрісін бос қалдырады.",
                    "Отправитель выбирает мероприятие-стажировку или оставляет courseRunId пустым.",
                    "The caller chooses a run of an internship course or leaves courseRunId out.")),
    /// An internship lies within the run it is part of.
    INTERNSHIP_OUTSIDE_RUN(
            422,
            null,
            new Text(
                    "Тағылымдама іс-шара күндерінен тыс",
                    "Стажировка вне дат мероприятия",
                    "The internship lies outside the run"),
            new Text(
                    "Іс-шара {0} – {1} аралығында өтеді.",
                    "Мероприятие длится с {0} по {1}.", "The run lasts from {0} to {1}."),
            new Text(
                    "Сұрау иесі күндерді түзетеді немесе басқа іс-шараны таңдайды.",
                    "Отправитель исправляет даты или выбирает другое мероприятие.",
                    "The caller corrects the dates or chooses another run.")),
    /// Who does an internship as part of a run takes part in the run.
    INTERNSHIP_NOT_ENROLLED(
            422,
            null,
            new Text(
                    "Педагог іс-шараға жазылмаған", "Педагог не записан на мероприятие", "The teacher is not enrolled"),
            new Text(
                    "Педагогтің осы іс-шарада орны жоқ.",
                    "У педагога нет места в этом мероприятии.",
                    "The teacher has no place in this run."),
            new Text(
                    "Сұрау иесі алдымен педагогті іс-шараға жазады немесе courseRunId өрісін бос қалдырады.",
                    "Отправитель сначала записывает педагога на мероприятие или оставляет courseRunId пустым.",
                    "The caller enrols the teacher first or leaves courseRunId out.")),
    /// A teacher has one internship in a run.
    INTERNSHIP_OF_RUN_EXISTS(
            409,
            "internship_of_run",
            new Text(
                    "Осы іс-шарада тағылымдамасы бар",
                    "Стажировка в этом мероприятии уже есть",
                    "There is an internship in this run"),
            new Text(
                    "Педагогтің осы іс-шара аясында тағылымдамасы тіркелген.",
                    "У педагога уже есть стажировка в рамках этого мероприятия.",
                    "The teacher has an internship as part of this run already."),
            new Text(
                    "Сұрау иесі бар тағылымдамамен жұмыс істейді.",
                    "Отправитель работает с имеющейся стажировкой.",
                    "The caller works with the internship that exists.")),
    /// A day has one entry.
    DIARY_DAY_TAKEN(
            409,
            "internship_diary_day",
            new Text("Бұл күннің жазбасы бар", "Запись за этот день уже есть", "The day has an entry"),
            new Text(
                    "Күнделікте {0} күнінің жазбасы бар.",
                    "В дневнике есть запись за {0}.", "The diary has an entry for {0}."),
            new Text(
                    "Сұрау иесі бар жазбаны өзгертеді.",
                    "Отправитель изменяет имеющуюся запись.",
                    "The caller changes the entry that exists.")),
    /// Diary, evaluations and decisions are written while the internship runs.
    INTERNSHIP_NOT_UNDER_WAY(
            409,
            "internship_under_way",
            new Text("Тағылымдама жүріп жатқан жоқ", "Стажировка не идёт", "The internship is not under way"),
            new Text(
                    "Күнделік пен бағалаулар тек RUNNING күйінде жазылады.",
                    "Дневник и оценки записываются только в состоянии RUNNING.",
                    "Diary and evaluations are written only while it is RUNNING."),
            new Text(
                    "Сұрау иесі тағылымдама басталғанын тіркейді; аяқталғаны өзгермейді.",
                    "Отправитель отмечает начало стажировки; завершённая не меняется.",
                    "The caller records its start; one that has ended stays as it is."));

    private final Explanation explanation;

    InternshipProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
