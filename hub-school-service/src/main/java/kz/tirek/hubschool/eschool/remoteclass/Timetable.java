package kz.tirek.hubschool.eschool.remoteclass;

import java.util.List;
import kz.tirek.hubschool.eschool.ESchoolProblem;

/// What a timetable has to keep.
final class Timetable {

    private Timetable() {}

    /// Refuses lessons that overlap or go on past midnight.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal TIMETABLE_OVERLAPS
    static void check(List<WeeklySlot> slots) {
        for (int i = 0; i < slots.size(); i++) {
            WeeklySlot slot = slots.get(i);
            if (!slot.endsOnItsDay() || slots.subList(0, i).stream().anyMatch(slot::overlaps)) {
                throw ESchoolProblem.TIMETABLE_OVERLAPS
                        .refuse(slot.day().toString(), slot.starts().toString())
                        .at("/timetable/" + i);
            }
        }
    }
}
