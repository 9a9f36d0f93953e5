package kz.tirek.hubschool.stocktake;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of stocktakes.
enum StocktakeProblem implements ProblemType {
    /// One count at a time of the whole school, and of each room.
    STOCKTAKE_ALREADY_OPEN(
            409,
            "stocktake_one_open",
            new Text("Түгендеу жүріп жатыр", "Инвентаризация уже идёт", "A stocktake is open already"),
            new Text(
                    "Осы мектеп немесе кабинет бойынша ашық түгендеу бар.",
                    "По этой школе или этому кабинету уже открыта инвентаризация.",
                    "A stocktake of this school or room is open."),
            new Text(
                    "Сұрау иесі ашық түгендеуді жалғастырады, жабады немесе күшін жояды.",
                    "Отправитель продолжает, закрывает или отменяет открытую инвентаризацию.",
                    "The caller goes on with the open one, closes or cancels it.")),
    /// A lot stands once in a batch.
    COUNTED_TWICE(
            422,
            null,
            new Text("Жабдық екі рет аталған", "Оборудование названо дважды", "A lot is there twice"),
            new Text(
                    "{0} жабдығы бір сұрауда екі рет аталған.",
                    "Оборудование {0} названо в запросе дважды.", "The lot {0} is in the request twice."),
            new Text(
                    "Сұрау иесі жолдарды біріктіреді.",
                    "Отправитель объединяет строки.",
                    "The caller puts the lines together.")),
    /// Something on no list needs a name and at least one piece.
    FOUND_NEEDS_A_NAME(
            422,
            "stocktake_line_found",
            new Text(
                    "Табылған заттың атауы мен саны қажет",
                    "Нужны название и число найденного",
                    "What was found needs a name and a number"),
            new Text(
                    "Тізімде жоқ заттың атауы және кемінде бір данасы көрсетіледі.",
                    "Для найденного вне списка указывают название и хотя бы одну единицу.",
                    "What is on no list has a name and at least one piece."),
            new Text(
                    "Сұрау иесі itemId, немесе name мен counted береді.",
                    "Отправитель указывает itemId или name и counted.",
                    "The caller gives itemId, or name and counted.")),
    /// So many pieces of this price cannot be.
    COUNT_IMPLAUSIBLE(
            422,
            null,
            new Text("Саны шындыққа жанаспайды", "Число неправдоподобно", "The number is not plausible"),
            new Text(
                    "{0} дананың құны {1} теңгеден асады.",
                    "Стоимость {0} единиц превышает {1} тенге.", "{0} pieces are worth more than {1} tenge."),
            new Text("Сұрау иесі санды түзетеді.", "Отправитель исправляет число.", "The caller corrects the number.")),
    /// A lot that was counted stays on record.
    EQUIPMENT_COUNTED(
            409,
            "stocktake_line_item",
            new Text("Жабдық түгендеуде бар", "Оборудование есть в инвентаризации", "A stocktake names this equipment"),
            new Text(
                    "Түгендеуде аталған жабдық жойылмайды.",
                    "Оборудование, названное в инвентаризации, не удаляют.",
                    "Equipment that a stocktake names is not deleted."),
            new Text(
                    "Сұрау иесі жабдықты есептен шығарады.",
                    "Отправитель списывает оборудование.",
                    "The caller writes the equipment off.")),
    /// Lines of lots stay; only what was found may be taken back.
    LINE_OF_A_LOT(
            409,
            null,
            new Text("Жол жабдыққа тиесілі", "Строка относится к оборудованию", "The line belongs to a lot"),
            new Text(
                    "Тек тізімде жоқ заттың жолы жойылады.",
                    "Удаляют только строки найденного вне списка.",
                    "Only lines of what is on no list are deleted."),
            new Text(
                    "Сұрау иесі жолды қайта санап түзетеді.",
                    "Отправитель исправляет строку новым подсчётом.",
                    "The caller corrects the line by counting again."));

    private final Explanation explanation;

    StocktakeProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
