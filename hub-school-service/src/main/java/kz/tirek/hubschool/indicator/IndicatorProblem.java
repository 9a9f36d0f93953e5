package kz.tirek.hubschool.indicator;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of indicators.
enum IndicatorProblem implements ProblemType {
    /// What the system computes is neither typed in nor redefined.
    INDICATOR_IS_DERIVED(
            409,
            "indicator_is_measured",
            new Text("Көрсеткіш есептеледі", "Показатель вычисляется", "The indicator is derived"),
            new Text(
                    "{0} көрсеткішін жүйе өз жазбаларынан есептейді.",
                    "Показатель {0} система вычисляет по своим записям.",
                    "The system computes the indicator {0} from its own records."),
            new Text(
                    "Сұрау иесі оның негізіндегі жазбаларды толықтырады; атауы, бастапқы мәні мен мақсаттары өзгертіледі.",
                    "Отправитель дополняет записи, из которых он вычисляется; менять можно название, исходное значение и цели.",
                    "The caller completes the records it is computed from; its name, baseline and targets can be changed.")),
    /// What an indicator is stays once it was measured, and the indicator with it.
    INDICATOR_IS_MEASURED(
            409,
            "indicator_keeps_its_nature",
            new Text("Өлшемдер тіркелген", "Есть измерения", "There are measurements"),
            new Text(
                    "{0} көрсеткішінің өлшемдері бар: оның өлшем бірлігі, бағыты мен аясы өзгермейді, өзі жойылмайды.",
                    "У показателя {0} есть измерения: единица, направление и охват не меняются, сам он не удаляется.",
                    "There are measurements of {0}: its unit, direction and scope do not change, and it is not deleted."),
            new Text(
                    "Қор қызметкері жаңа көрсеткіш қосады немесе алдымен қате өлшемдерді жояды.",
                    "Сотрудник фонда добавляет новый показатель или сначала удаляет ошибочные измерения.",
                    "A fund officer adds another indicator, or deletes measurements recorded by mistake first.")),
    /// An indicator's task does not change: its code names it.
    INDICATOR_KEEPS_ITS_TASK(
            409,
            null,
            new Text("Міндет өзгермейді", "Задача не меняется", "The task does not change"),
            new Text(
                    "{0} көрсеткішінің коды міндетін атайды.",
                    "Код показателя {0} называет его задачу.", "The code of the indicator {0} names its task."),
            new Text(
                    "Қор қызметкері басқа міндетке жаңа көрсеткіш қосады.",
                    "Сотрудник фонда добавляет новый показатель к другой задаче.",
                    "A fund officer adds another indicator to the other task.")),
    /// A measurement names a hub school exactly where its indicator is one of hub schools.
    MEASUREMENT_OUT_OF_SCOPE(
            422,
            "indicator_measurement_in_scope",
            new Text(
                    "Өлшем көрсеткіштің аясына сай емес",
                    "Измерение не в охвате показателя",
                    "The measurement is out of scope"),
            new Text(
                    "{0} көрсеткішінің аясы {1}: тірек мектеп соған қарай көрсетіледі не көрсетілмейді.",
                    "Охват показателя {0} — {1}: опорная школа указывается соответственно ему.",
                    "The scope of the indicator {0} is {1}: a hub school is named accordingly."),
            new Text(
                    "Сұрау иесі HUB_SCHOOL аясында тірек мектепті көрсетеді, PROGRAMME аясында көрсетпейді.",
                    "Отправитель указывает опорную школу при охвате HUB_SCHOOL и не указывает при PROGRAMME.",
                    "The caller names a hub school for scope HUB_SCHOOL, and none for PROGRAMME.")),
    /// A value is not one of the indicator's unit; `errors` names each of them.
    VALUE_OUTSIDE_UNIT(
            422,
            "indicator_value_fits",
            new Text(
                    "Мән өлшем бірлігіне сай емес", "Значение не подходит единице", "The value does not suit the unit"),
            new Text(
                    "{0} мәні {1} бірлігінде бола алмайды.",
                    "Значение {0} невозможно в единице {1}.", "The value {0} cannot be one of unit {1}."),
            new Text(
                    "Сұрау иесі мәнді түзетеді: пайыз 0 мен 100 аралығында, сан бүтін, ешбірі теріс емес.",
                    "Отправитель исправляет значение: проценты от 0 до 100, количество целое, отрицательных нет.",
                    "The caller corrects the value: percent from 0 to 100, counts whole, none negative.")),
    /// A year has one target.
    TARGET_YEAR_TWICE(
            422,
            "indicator_target_pkey",
            new Text("Жыл екі рет аталған", "Год указан дважды", "A year is named twice"),
            new Text(
                    "{0} жылдың мақсаты біреу ғана.",
                    "На {0} год бывает только одна цель.", "There is one target only for the year {0}."),
            new Text(
                    "Сұрау иесі әр жылға бір мақсат қалдырады.",
                    "Отправитель оставляет одну цель на год.",
                    "The caller leaves one target a year.")),
    /// The same was measured on the same day.
    MEASUREMENT_EXISTS(
            409,
            "indicator_measurement_once_a_day",
            new Text("Бұл күннің өлшемі бар", "Измерение за этот день уже есть", "It was measured on that day"),
            new Text(
                    "Осы көрсеткіштің осы күнгі өлшемі тіркелген.",
                    "Измерение этого показателя за этот день уже записано.",
                    "There is a measurement of this indicator of that day."),
            new Text(
                    "Сұрау иесі бар өлшемді түзетеді: measurementId.",
                    "Отправитель исправляет существующее измерение: measurementId.",
                    "The caller corrects the measurement there is: measurementId."));

    private final Explanation explanation;

    IndicatorProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
