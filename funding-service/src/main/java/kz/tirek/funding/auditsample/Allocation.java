package kz.tirek.funding.auditsample;

/// By what the size of a stratified sample is divided. Each stratum has one item to begin with; then, one after the
/// other, each further item goes to the stratum, not wholly drawn yet, of the largest quotient of its measure by its
/// items and a half (Sainte-Laguë), of equal ones to the first.
enum Allocation {
    /// How many items the stratum has.
    ITEMS,
    /// What they add up to.
    AMOUNT,
    /// Nothing: all strata are alike.
    EQUAL;

    /// The measure of a stratum.
    long measure(long members, long tiyn) {
        return switch (this) {
            case ITEMS -> members;
            case AMOUNT -> tiyn;
            case EQUAL -> 1;
        };
    }
}
