package kz.tirek.funding.issuedreport;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// Why a report is not issued, or not compared.
enum IssuedReportProblem implements ProblemType {
    /// Somebody else's report is being drawn, and takes its time. One is issued after the other.
    REPORT_BEING_ISSUED(
            503,
            new Text("Басқа есеп берілуде", "Выдаётся другой отчёт", "Another report is being issued"),
            new Text(
                    "Есептер нөмірлерінде бос орын болмауы үшін бірінен кейін бірі беріледі.",
                    "Отчёты выдаются один за другим, чтобы в номерах не было пропусков.",
                    "Reports are issued one after the other, so that numbers have no gaps."),
            new Text(
                    "Сұрау иесі Retry-After өткен соң қайталайды.",
                    "Отправитель повторяет после Retry-After.",
                    "The caller repeats after Retry-After.")),
    /// The file would be larger than what is kept.
    REPORT_TOO_LARGE(
            422,
            new Text("Есеп тым үлкен", "Отчёт слишком велик", "The report is too large"),
            new Text(
                    "Есеп {0} МБ болар еді, шегі {1} МБ.",
                    "Отчёт занял бы {0} МБ при пределе {1} МБ.", "The report would have {0} MB; the limit is {1} MB."),
            new Text(
                    "Сұрау иесі сүзгілермен есепті тарылтады немесе CSV пішімін таңдайды.",
                    "Отправитель сужает отчёт фильтрами или выбирает формат CSV.",
                    "The caller narrows the report by filters, or chooses CSV.")),
    /// Reports of different kinds or with different filters say different things, not the same at different times.
    REPORTS_NOT_COMPARABLE(
            422,
            new Text("Есептер салыстырылмайды", "Отчёты несопоставимы", "The reports are not comparable"),
            new Text(
                    "{0} мен {1} түрі не сүзгілері әртүрлі.",
                    "У отчётов {0} и {1} разный вид или разные фильтры.",
                    "{0} and {1} are of different kinds, or have different filters."),
            new Text(
                    "Сұрау иесі түрі мен сүзгілері бірдей екі есепті таңдайды немесе to параметрін алып тастап, қазіргі күймен салыстырады.",
                    "Отправитель выбирает два отчёта одного вида с одинаковыми фильтрами или убирает to и сравнивает с нынешним состоянием.",
                    "The caller chooses two reports of one kind with the same filters, or leaves out to and compares with now."));

    private final Explanation explanation;

    IssuedReportProblem(int status, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, null, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
