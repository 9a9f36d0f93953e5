package kz.tirek.funding.auditsample;

/// What tells the strata of a sample apart.
enum Stratification {
    /// Bands of amounts.
    AMOUNT,
    /// The category of the budget line; of a disbursement that of its largest line. `NONE` is what has no line.
    CATEGORY,
    /// The region of the hub school, as it was known in the cut, by its KATO code. `NONE` is what has no school.
    TERRITORY
}
