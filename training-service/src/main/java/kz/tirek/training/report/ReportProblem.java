package kz.tirek.training.report;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of reports.
enum ReportProblem implements ProblemType {
    /// The answer would have more lines than anybody reads.
    REPORT_TOO_LONG(
            new Text("Есеп тым ұзын", "Отчёт слишком длинный", "The report is too long"),
            new Text(
                    "Есепте {0} жол болар еді, ең көбі {1}.",
                    "В отчёте было бы {0} строк, наибольшее число – {1}.",
                    "The report would have {0} lines, the most is {1}."),
            new Text(
                    "Сұрау иесі аумақты, жылды немесе басқа шартты тарылтады.",
                    "Отправитель сужает территорию, год или другое условие.",
                    "The caller narrows the territory, the year or another condition.")),
    /// Figures are asked for that can be computed down to single persons.
    FIGURES_TOO_FINE(
            new Text("Көрсеткіштер тым ұсақ", "Показатели слишком дробные", "The figures are too fine"),
            new Text(
                    "Адамдарды көрмейтіндерге көрсеткіштер жыл бойынша, аумақтан басқа бір шартпен немесе аумақсыз екі шартпен беріледі; мектептер бір ауданның ішінде.",
                    "Тем, кто не видит людей, показатели даются по годам: по территории с одним условием или без неё с двумя; по школам – внутри одного района.",
                    "Who sees no persons gets figures by year: of territories with one more condition, without them with two; of schools within one district."),
            new Text(
                    "Сұрау иесі шарттарды азайтады: ұсақ кесінділерді салыстырып, бір адам туралы білуге болар еді.",
                    "Отправитель убирает часть условий: сопоставив дробные срезы, можно узнать об одном человеке.",
                    "The caller leaves conditions out: fine cuts put together would tell of single persons."));

    private final Explanation explanation;

    ReportProblem(Text title, Text detail, Text meaning) {
        explanation = new Explanation(422, null, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
