package kz.tirek.funding.reference;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of reference lists.
enum ReferenceProblem implements ProblemType {
    /// BIC and IBAN are not of one bank of the list. Members `bic` and `bankCode` are what was given.
    BANK_DOES_NOT_FIT(new Explanation(
            422,
            "bank_fits",
            new Text("БСК мен ЖСК сәйкес емес", "БИК и ИИК не подходят друг к другу", "BIC and IBAN do not fit"),
            new Text(
                    "Банктер тізімінде БСК {0} және ЖСК-дегі коды {1} бір банк жоқ.",
                    "В списке банков нет банка с БИК {0} и кодом {1} в ИИК.",
                    "The list of banks has no bank with BIC {0} and code {1} in its IBANs."),
            new Text(
                    "Сұрау иесі деректемелерді тексереді; банк жаңа болса, әкімші тізімді жаңартады.",
                    "Отправитель проверяет реквизиты; если банк новый, администратор обновляет список.",
                    "The caller checks the details; if the bank is new, an administrator imports a newer list."))),
    /// An imported list holds no code: all there are would vanish.
    LIST_EMPTY(new Explanation(
            422,
            null,
            new Text("Тізім бос", "Список пуст", "The list is empty"),
            new Text(
                    "Файлда тақырыптан басқа жол жоқ.",
                    "В файле нет строк, кроме заголовка.",
                    "The file has no row below its header."),
            new Text(
                    "Әкімші тізімнің толық файлын жібереді.",
                    "Администратор присылает файл со списком целиком.",
                    "An administrator sends a file of the whole list.")));

    private final Explanation explanation;

    ReferenceProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
