package kz.tirek.hubschool.reorganisation;

import kz.tirek.hubschool.school.Continuation.Outcome;

/// What becomes of a record that runs on.
public enum MoveOutcome {
    /// It goes on at the other school.
    CONTINUES,
    /// It ends the day before.
    ENDS,
    /// It stays with the school that is split; a preview shows it as one that can be taken.
    STAYS;

    static MoveOutcome of(Outcome outcome) {
        return switch (outcome) {
            case CONTINUES -> CONTINUES;
            case ENDS -> ENDS;
        };
    }
}
