package kz.tirek.funding.document;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;

/// What can be wrong with documents.
enum DocumentProblem implements ProblemType {
    /// A step asks for documents that are not there. Members: `step`, `missing` (kinds).
    DOCUMENT_MISSING(new Explanation(
            409,
            null,
            new Text("Құжат жетіспейді", "Не хватает документа", "A document is missing"),
            new Text(
                    "{0} қадамына қажетті құжаттар жоқ: {1}.",
                    "Для шага {0} нет нужных документов: {1}.",
                    "The step {0} needs documents that are not there: {1}."),
            new Text(
                    "Қор қызметкері жетіспейтін құжатты жүктеп, қадамды қайталайды.",
                    "Сотрудник фонда загружает недостающий документ и повторяет шаг.",
                    "A fund officer uploads the missing document and repeats the step."))),
    /// The bytes are of no type that is taken.
    DOCUMENT_TYPE_NOT_ALLOWED(
            new Explanation(
                    415,
                    null,
                    new Text(
                            "Файл түрі қабылданбайды", "Тип файла не принимается", "The type of the file is not taken"),
                    new Text(
                            "Мазмұны бойынша файл {0} түрлерінің ешқайсысы емес.",
                            "По содержанию файл не относится ни к одному из типов: {0}.",
                            "By its content the file is none of {0}."),
                    new Text(
                            "Жүктеуші құжатты қабылданатын түрлердің бірінде (мысалы, PDF) жібереді; макростары бар құжат қабылданбайды.",
                            "Загружающий присылает документ в одном из принимаемых типов (например, PDF); документ с макросами не принимается.",
                            "The uploader sends the document in a type that is taken (such as PDF); one with macros is not taken."))),
    /// The bytes are of another type than the media type or the file name says.
    DOCUMENT_TYPE_CONTRADICTED(new Explanation(
            422,
            null,
            new Text(
                    "Файл аталған түрге сай емес",
                    "Файл не того типа, который назван",
                    "The file is of another type than it is called"),
            new Text(
                    "Мазмұны {0}, ал аталғаны {1}.",
                    "По содержанию это {0}, а назван он {1}.", "By its content it is {0}, and it is called {1}."),
            new Text(
                    "Жүктеуші файлды тексеріп, дұрыс Content-Type мен кеңейтім береді.",
                    "Загружающий проверяет файл и указывает верные Content-Type и расширение.",
                    "The uploader checks the file and gives the right Content-Type and extension."))),
    /// The document to be superseded belongs to another record or is of another kind.
    DOCUMENT_OF_ANOTHER_MATTER(new Explanation(
            422,
            "document_supersedes_its_like",
            new Text("Бұл басқа істің құжаты", "Это документ другого дела", "This is a document of another matter"),
            new Text(
                    "Жаңа құжат сол жазбаның, сол түрдегі құжатын ғана ауыстырады.",
                    "Новый документ заменяет только документ той же записи и того же вида.",
                    "A new document supersedes one of the same record and the same kind only."),
            new Text(
                    "Жүктеуші ауыстырылатын құжатты тексереді.",
                    "Загружающий проверяет, какой документ заменяется.",
                    "The uploader checks which document is superseded."))),
    /// A newer document took the place of this one already.
    DOCUMENT_SUPERSEDED(new Explanation(
            409,
            "document_superseded_once",
            new Text("Құжат ауыстырылған", "Документ уже заменён", "The document is superseded already"),
            new Text(
                    "Бұл құжатты жаңасы ауыстырған; ендігісі сол жаңасын ауыстырады.",
                    "Этот документ уже заменён новым; следующий заменяет тот новый.",
                    "A newer document took its place; the next one supersedes that."),
            new Text(
                    "Жүктеуші соңғы құжатты атайды.",
                    "Загружающий указывает последний документ.",
                    "The uploader names the latest document."))),
    /// A requirement may not begin in the past: steps taken before stay as they are.
    REQUIREMENT_IN_THE_PAST(new Explanation(
            422,
            null,
            new Text(
                    "Талап кері күшке ие емес",
                    "Требование не имеет обратной силы",
                    "A requirement does not reach back"),
            new Text(
                    "{0} күні бүгіннен ({1}) ерте.",
                    "Дата {0} раньше сегодняшней ({1}).", "{0} is before today ({1})."),
            new Text(
                    "Әкімші бүгінгі немесе кейінгі күнді таңдайды.",
                    "Администратор выбирает сегодняшний или более поздний день.",
                    "An administrator chooses today or a later day."))),
    /// A requirement that has taken effect stays as it is.
    REQUIREMENT_IN_FORCE(new Explanation(
            409,
            "required_document_in_force",
            new Text("Талап күшіне енген", "Требование уже действует", "The requirement is in force"),
            new Text("Ол {0} күнінен бері қолданылады.", "Оно действует с {0}.", "It has been in force since {0}."),
            new Text(
                    "Әкімші осы қадам мен түр үшін кейінгі күннен жаңа талап енгізеді.",
                    "Администратор вносит для этого шага и вида новое требование с более позднего дня.",
                    "An administrator enters a new requirement for the step and kind from a later day on."))),
    /// A requirement for the step, kind and day exists.
    REQUIREMENT_ALREADY_SET(new Explanation(
            409,
            "required_document_once_a_day",
            new Text("Талап бар", "Такое требование уже есть", "The requirement is set already"),
            new Text(
                    "Осы қадам, түр және күн үшін талап енгізілген.",
                    "Для этого шага, вида и дня требование уже внесено.",
                    "There is a requirement for this step, kind and day."),
            new Text(
                    "Әкімші басқа күнді таңдайды немесе күшіне енбегенін жояды.",
                    "Администратор выбирает другой день или удаляет ещё не вступившее в силу.",
                    "An administrator chooses another day, or deletes the one that is not in force yet.")));

    private final Explanation explanation;

    DocumentProblem(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
