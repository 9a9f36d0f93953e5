package kz.tirek.funding.auditsample;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of auditors' samples.
enum AuditSampleProblem implements ProblemType {
    /// There is nothing to draw from.
    AUDIT_POPULATION_EMPTY(new Explanation(
            422,
            null,
            new Text("Іріктейтін ештеңе жоқ", "Выбирать не из чего", "There is nothing to draw from"),
            new Text(
                    "Сұралған жиында бірде-бір элемент жоқ.",
                    "В заданной совокупности нет ни одного элемента.",
                    "The population has no items."),
            new Text(
                    "Аудитор кесіндіні, шотты, жағын немесе сүзгілерді тексереді.",
                    "Аудитор проверяет срез, счёт, сторону или фильтры.",
                    "An auditor checks the cut, the account, its side or the filters."))),
    /// More would be drawn than anybody looks at.
    AUDIT_SAMPLE_TOO_LARGE(new Explanation(
            422,
            null,
            new Text("Іріктеме тым үлкен", "Выборка слишком велика", "The sample is too large"),
            new Text(
                    "{1} сомасы {0} аралығымен {2} реттен көп түседі.",
                    "При интервале {0} сумма {1} даёт больше {2} попаданий.",
                    "With an interval of {0} a total of {1} is hit more than {2} times."),
            new Text(
                    "Аудитор аралықты үлкейтеді немесе жиынды тарылтады.",
                    "Аудитор увеличивает интервал или сужает совокупность.",
                    "An auditor takes a larger interval or a smaller population."))),
    /// Not every stratum would have an item.
    AUDIT_SAMPLE_TOO_SMALL(new Explanation(
            422,
            null,
            new Text("Іріктеме тым кіші", "Выборка слишком мала", "The sample is too small"),
            new Text(
                    "{1} қабат бар, ал {0} элемент сұралған: әр қабаттан кемінде біреуі керек.",
                    "Слоёв {1}, а запрошено элементов {0}: из каждого слоя нужен хотя бы один.",
                    "There are {1} strata and {0} items are asked for: each stratum needs at least one."),
            new Text(
                    "Аудитор іріктемені үлкейтеді немесе қабаттарды азайтады.",
                    "Аудитор увеличивает выборку или уменьшает число слоёв.",
                    "An auditor takes a larger sample or fewer strata."))),
    /// An evaluation needs the audited amount of something that was not drawn.
    AUDIT_ITEM_NOT_DRAWN(new Explanation(
            422,
            null,
            new Text("Элемент іріктелмеген", "Элемент не выбран", "The item was not drawn"),
            new Text(
                    "{1} іріктемесінде {0} нөмірлі элемент жоқ немесе екі рет аталған.",
                    "В выборке {1} нет элемента с номером {0}, или он назван дважды.",
                    "Sample {1} has no item of number {0}, or it is named twice."),
            new Text(
                    "Аудитор нөмірді іріктеме элементтері бойынша түзетеді.",
                    "Аудитор исправляет номер по элементам выборки.",
                    "An auditor corrects the number by the items of the sample.")));

    private final Explanation explanation;

    AuditSampleProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
