package kz.tirek.funding.supplier;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of suppliers.
enum SupplierProblem implements ProblemType {
    /// Money is to go to an account for which no second person has vouched. Member `supplierId` names whose.
    SUPPLIER_DETAILS_UNCONFIRMED(
            new Explanation(
                    409,
                    null,
                    new Text(
                            "Банк деректемелері расталмаған",
                            "Банковские реквизиты не подтверждены",
                            "The bank details are not confirmed"),
                    new Text(
                            "{0} жеткізушісінің {1} шотын екінші адам әлі растаған жоқ.",
                            "Счёт {1} поставщика {0} ещё не подтверждён вторым человеком.",
                            "No second person has confirmed the account {1} of the supplier {0} yet."),
                    new Text(
                            "Шотты енгізбеген бекітуші не қазынашы оны жеткізушімен тексеріп, растайды.",
                            "Утверждающий или казначей, который не вносил счёт, сверяет его с поставщиком и подтверждает.",
                            "An approver or treasurer who did not enter the account checks it with the supplier and confirms it."))),
    /// A period of watching has taken effect and stays.
    WATCH_PERIOD_IN_FORCE(new Explanation(
            409,
            "supplier_watch_period_in_force",
            new Text("Мерзім күшіне енген", "Срок уже действует", "The period is in force"),
            new Text(
                    "{0} күнінен қолданылатын мерзім жойылмайды.",
                    "Срок, действующий с {0}, не удаляют.", "A period that applies since {0} is not deleted."),
            new Text(
                    "Әкімші кейінгі күннен қолданылатын жаңа мерзім қосады.",
                    "Администратор добавляет новый срок с более поздней даты.",
                    "An administrator adds another period from a later day on."))),
    /// There is a period of watching from that day on.
    WATCH_PERIOD_ALREADY_SET(new Explanation(
            409,
            "supplier_watch_period_once_a_day",
            new Text("Бұл күннен мерзім бар", "Срок с этой даты уже есть", "There is a period from that day"),
            new Text(
                    "Осы күннен қолданылатын басқа мерзім бар.",
                    "Другой срок уже действует с этой даты.",
                    "Another period applies from that day on."),
            new Text(
                    "Әкімші оны жояды немесе басқа күн береді.",
                    "Администратор удаляет его или указывает другую дату.",
                    "An administrator deletes it or gives another day.")));

    private final Explanation explanation;

    SupplierProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
