package kz.tirek.hubschool.equipment;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of equipment and its use.
enum EquipmentProblem implements ProblemType {
    /// The number stands on something else at the same school.
    INVENTORY_NUMBER_TAKEN(
            409,
            "equipment_item_inventory_number_key",
            new Text(
                    "Түгендеу нөмірі бос емес",
                    "Инвентарный номер уже занят",
                    "Other equipment has this inventory number"),
            new Text(
                    "Осы мектепте {0} түгендеу нөмірі бар жабдық тіркелген.",
                    "В этой школе уже есть оборудование с инвентарным номером {0}.",
                    "This school has equipment with the inventory number {0} already."),
            new Text(
                    "Сұрау иесі бар жазбаны табады немесе нөмірді түзетеді.",
                    "Отправитель находит существующую запись или исправляет номер.",
                    "The caller finds the existing record or corrects the number.")),
    /// More pieces are named than there are.
    QUANTITY_EXCEEDED(
            409,
            "equipment_item_adds_up",
            new Text("Мұнша дана жоқ", "Столько единиц нет", "There are not that many pieces"),
            new Text(
                    "{0} дана сұралды, мүмкіні {1}.",
                    "Запрошено единиц: {0}, возможно: {1}.", "{0} pieces are named, {1} are possible."),
            new Text(
                    "Сұрау иесі жазбаны қайта оқып, санды түзетеді: мүмкін саны available мүшесінде.",
                    "Отправитель перечитывает запись и исправляет число: возможное — в available.",
                    "The caller reads the record again and corrects the number: available says how many are possible.")),
    /// A planned quantity is not corrected below what came.
    QUANTITY_BELOW_DELIVERED(
            409,
            null,
            new Text(
                    "Жоспар жеткізілгеннен аз",
                    "План меньше поставленного",
                    "Less would be planned than was delivered"),
            new Text(
                    "Жоспарда {0}, ал жеткізілгені {1}.",
                    "В плане {0}, а поставлено {1}.", "{0} would be planned, {1} were delivered."),
            new Text(
                    "Сұрау иесі жоспарланған санды түзетеді.",
                    "Отправитель исправляет плановое число.",
                    "The caller corrects the planned number.")),
    /// A lot is worth more than a programme for a school could ever be.
    EQUIPMENT_VALUE_TOO_LARGE(
            422,
            "equipment_item_value",
            new Text("Құны тым үлкен", "Стоимость слишком велика", "The value is too large"),
            new Text(
                    "Бір партияның құны {0} теңгеден аспайды.",
                    "Стоимость партии — не более {0} тенге.", "A lot is worth at most {0} tenge."),
            new Text(
                    "Сұрау иесі бағаны немесе санды түзетеді.",
                    "Отправитель исправляет цену или количество.",
                    "The caller corrects price or quantity.")),
    /// More serial numbers than pieces.
    TOO_MANY_SERIAL_NUMBERS(
            422,
            "equipment_item_serial_numbers",
            new Text(
                    "Сериялық нөмірлер данадан көп",
                    "Серийных номеров больше, чем единиц",
                    "There are more serial numbers than pieces"),
            new Text("{0} нөмір, {1} дана.", "Номеров: {0}, единиц: {1}.", "There are {0} numbers and {1} pieces."),
            new Text(
                    "Сұрау иесі нөмірлерді немесе санды түзетеді.",
                    "Отправитель исправляет номера или количество.",
                    "The caller corrects the numbers or the quantity.")),
    /// Equipment that was used or counted stays on record.
    EQUIPMENT_IN_USE(
            409,
            "equipment_use_item",
            new Text("Жабдыққа жазбалар сілтейді", "На оборудование ссылаются записи", "Records name this equipment"),
            new Text(
                    "Пайдалану жазбаларында аталған жабдық жойылмайды.",
                    "Оборудование, названное в записях об использовании, не удаляют.",
                    "Equipment that records of use name is not deleted."),
            new Text(
                    "Сұрау иесі алдымен қате жазбаларды жояды немесе жабдықты есептен шығарады.",
                    "Отправитель сначала удаляет ошибочные записи или списывает оборудование.",
                    "The caller first deletes records entered by mistake, or writes the equipment off.")),
    /// Guests come from schools the hub mentors.
    NOT_MENTORED_THEN(
            409,
            "equipment_use_of_a_mentored_school",
            new Text(
                    "Ол күні тәлімгерлік болмаған",
                    "В тот день шефства не было",
                    "There was no mentorship on that day"),
            new Text(
                    "{0} күні тірек мектеп бұл мектепке тәлімгер болмаған.",
                    "{0} опорная школа не шефствовала над этой школой.",
                    "On {0} the hub school did not mentor this school."),
            new Text(
                    "Сұрау иесі күнді немесе мектепті түзетеді, немесе алдымен тәлімгерлік тіркеледі.",
                    "Отправитель исправляет дату или школу, или сначала вносят шефство.",
                    "The caller corrects the date or the school, or the mentorship is recorded first.")),
    /// A use names a room, a lot, or both.
    USE_OF_NOTHING(
            422,
            "equipment_use_of_something",
            new Text(
                    "Не пайдаланылғаны көрсетілмеген", "Не указано, чем пользовались", "It does not say what was used"),
            new Text(
                    "Кабинет немесе жабдық көрсетілуі керек.",
                    "Нужен кабинет или оборудование.",
                    "A room or equipment is required."),
            new Text(
                    "Сұрау иесі roomId немесе itemId береді.",
                    "Отправитель указывает roomId или itemId.",
                    "The caller gives roomId or itemId.")),
    /// A use has at least one guest.
    USE_BY_NOBODY(
            422,
            "equipment_use_by_somebody",
            new Text("Қатысушы жоқ", "Нет участников", "Nobody took part"),
            new Text(
                    "Кемінде бір оқушы немесе мұғалім болуы керек.",
                    "Нужен хотя бы один ученик или учитель.",
                    "At least one pupil or teacher is required."),
            new Text(
                    "Сұрау иесі pupils немесе teachers мәнін түзетеді.",
                    "Отправитель исправляет pupils или teachers.",
                    "The caller corrects pupils or teachers."));

    private final Explanation explanation;

    EquipmentProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
