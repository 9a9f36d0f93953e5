package kz.tirek.training.consent;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// The problems of what teachers ask of their personal data.
enum PersonalDataProblem implements ProblemType {
    /// A request for erasure is done only once the data is erased (Law 94-V, arts. 24 and 25).
    TEACHER_NOT_ERASED(
            409,
            "personal_data_request_erasure",
            new Text(
                    "Педагогтің дербес деректері жойылмаған",
                    "Персональные данные педагога не уничтожены",
                    "The teacher's personal data is not erased"),
            new Text(
                    "Жою туралы өтініш деректер жойылғанда ғана орындалады; бұл педагогтің деректері әлі сақтаулы.",
                    "Требование об уничтожении выполнено, когда данные уничтожены; данные этого педагога ещё хранятся.",
                    "A request for erasure is done once the data is erased; that of this teacher is still kept."),
            new Text(
                    "Қор қызметкері деректерді жояды (POST /teachers/{id}/erase), сонда өтініш өздігінен орындалады, не себебін көрсетіп өтініштен бас тартады (refuse).",
                    "Сотрудник фонда уничтожает данные (POST /teachers/{id}/erase), и тем самым требование выполнено, либо отказывает в нём с указанием причины (refuse).",
                    "The fund officer erases the data (POST /teachers/{id}/erase), which completes the request by itself, or refuses the request with the reason (refuse)."));

    private final Explanation explanation;

    PersonalDataProblem(int status, String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
