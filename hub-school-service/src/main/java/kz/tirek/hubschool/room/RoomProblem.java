package kz.tirek.hubschool.room;

import kz.tirek.conventions.problem.Explanation;
import kz.tirek.conventions.problem.ProblemType;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The problems of rooms.
enum RoomProblem implements ProblemType {
    /// The number is on another door of the same school.
    ROOM_NUMBER_TAKEN(
            409,
            "room_number_key",
            new Text("Бұл нөмір басқа кабинетте", "Номер у другого кабинета", "Another room has this number"),
            new Text(
                    "Осы мектепте {0} нөмірлі кабинет бар.",
                    "В этой школе уже есть кабинет {0}.", "This school has a room {0} already."),
            new Text(
                    "Сұрау иесі бар кабинетті табады немесе нөмірді түзетеді.",
                    "Отправитель находит существующий кабинет или исправляет номер.",
                    "The caller finds the existing room or corrects the number.")),
    /// A room is removed only while nothing is, was or was planned to be in it.
    ROOM_IN_USE(
            409,
            null,
            new Text("Кабинет бос емес", "Кабинет не пуст", "The room holds something"),
            new Text(
                    "Кабинетке байланысты жазбалар бар, олардың саны held мүшесінде.",
                    "С кабинетом связаны записи: их число в held.",
                    "Records name this room: held says how many."),
            new Text(
                    "Қате енгізілген кабинет қана жойылады; қолданылған кабинет тізілімде қалады.",
                    "Удаляют только ошибочно внесённый кабинет; кабинет, которым пользовались, остаётся в реестре.",
                    "Only a room entered by mistake is deleted; a room that was used stays on record."));

    private final Explanation explanation;

    RoomProblem(int status, @Nullable String constraint, Text title, Text detail, Text meaning) {
        explanation = new Explanation(status, constraint, title, detail, meaning);
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
