package kz.tirek.hubschool.underfilled;

/// What the number of a school's pupils suggests.
enum Suggestion {
    /// The school has so few pupils that the status might be assigned to it.
    ASSIGN_STATUS,
    /// The school has more pupils than schools with the status usually have.
    END_STATUS
}
