package kz.tirek.funding.grant;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// What can be wrong with the funders of a grant, a revision of its budget, or its end.
enum GrantProblem implements ProblemType {
    /// The lines of a funder add up to more than its share of the ceiling. Members: `funderId`, `planned`, `share`
    /// of the first such funder, and `excesses` with every one.
    FUNDER_SHARE_EXCEEDED(
            422,
            "grant_funder_share",
            new Text("Қор берушінің үлесінен асады", "Превышение доли фонда", "The funder's share would be exceeded"),
            new Text(
                    "Қор берушінің жолдары {0}, үлесі {1}.",
                    "Строки фонда составляют {0}, его доля {1}.", "The lines of the funder are {0}, its share is {1}."),
            new Text(
                    "Қор қызметкері жолды басқа қор берушіге ауыстырады, азайтады немесе үлесті түзетеді.",
                    "Сотрудник фонда относит строку на другой фонд, уменьшает её или исправляет долю.",
                    "A fund officer puts the line on another funder, lowers it, or corrects the share.")),
    /// The grant has a revision that is not decided. Member: `revisionId`.
    REVISION_OPEN(
            409,
            "budget_revision_one_open",
            new Text("Нақтылау аяқталмаған", "Уточнение ещё не решено", "A revision is still open"),
            new Text(
                    "{0} грантында {1}-нақтылау әлі шешілген жоқ.",
                    "У гранта {0} ещё не решено уточнение {1}.", "Revision {1} of grant {0} is not decided."),
            new Text(
                    "Қор қызметкері сол нақтылауды өңдейді немесе қайтарып алады, не бекітуші оны шешеді.",
                    "Сотрудник фонда правит или отзывает то уточнение, либо утверждающий решает по нему.",
                    "A fund officer edits or withdraws that revision, or an approver decides it.")),
    /// Something is open on the grant. Member `open` lists all of it: `kind`, `id`, `label`, `status`, `amount`.
    GRANT_HAS_OPEN_WORK(
            409,
            "grant_settled",
            new Text("Грантта аяқталмаған іс бар", "По гранту есть незакрытое", "Something is open on the grant"),
            new Text(
                    "{0} грантын жабуға болмайды, аяқталмағаны: {1}.",
                    "Грант {0} нельзя закрыть, не закрыто: {1}.", "Grant {0} cannot be closed, open are: {1}."),
            new Text(
                    "Қор қызметкері open тізіміндегінің бәрін аяқтайды, қайтарып алады немесе есебін алады.",
                    "Сотрудник фонда завершает, отзывает или закрывает отчётом всё из списка open.",
                    "A fund officer finishes, withdraws or accounts for everything in open."));

    private final Explanation explanation;

    GrantProblem(int status, String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
