package kz.tirek.funding.opendata;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// Why there is no open data.
enum OpenDataProblem implements ProblemType {
    /// The fund has not said under which name it publishes.
    OPEN_DATA_NOT_PUBLISHED(
            404,
            new Text("Ашық деректер жарияланбайды", "Открытые данные не публикуются", "No open data is published"),
            new Text(
                    "Қор ашық деректерді жарияламайды.",
                    "Фонд не публикует открытые данные.",
                    "The fund publishes no open data."),
            new Text(
                    "Әкімші TIREK_OPEN_DATA_BIN, TIREK_OPEN_DATA_NAME_KK, TIREK_OPEN_DATA_NAME_RU және TIREK_OPEN_DATA_PREFIX береді.",
                    "Администратор задаёт TIREK_OPEN_DATA_BIN, TIREK_OPEN_DATA_NAME_KK, TIREK_OPEN_DATA_NAME_RU и TIREK_OPEN_DATA_PREFIX.",
                    "An administrator configures TIREK_OPEN_DATA_BIN, TIREK_OPEN_DATA_NAME_KK, TIREK_OPEN_DATA_NAME_RU and TIREK_OPEN_DATA_PREFIX.")),
    /// No grant was awarded in the cut: a package of 360Giving has at least one.
    NOTHING_AWARDED(
            404,
            new Text("Берілген грант жоқ", "Нет присуждённых грантов", "No grant was awarded"),
            new Text(
                    "{0} күніне дейін, {1} сәтінде белгілі болғаны бойынша, бірде-бір грант бекітілмеген.",
                    "По {0}, по состоянию сведений на {1}, не утверждён ни один грант.",
                    "Up to {0}, as known at {1}, no grant was approved."),
            new Text(
                    "Сұрау иесі кейінгі effectiveAt немесе knownAt береді.",
                    "Отправитель указывает более поздние effectiveAt или knownAt.",
                    "The caller gives a later effectiveAt or knownAt."));

    private final Explanation explanation;

    OpenDataProblem(int status, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, null, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
