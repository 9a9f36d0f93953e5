package kz.tirek.funding.bankstatement;

/// Why a line may be about something, the strongest first, and what speaks against it.
enum Ground {
    /// The line carries its reference.
    REFERENCE(16),
    /// The purpose names it.
    NAMED_IN_PURPOSE(12),
    /// The account on the other side is that of the payee or funder.
    ACCOUNT(6),
    /// The other side has the BIN of the payee or funder.
    PARTY(4),
    /// The amounts are equal.
    AMOUNT(5),
    /// Several of them add up to the line.
    ADDS_UP(5),
    /// The bank says that the line brings a payment back.
    RETURN_STATED(4),
    /// The line is a part of it.
    PART_OF_AMOUNT(0),
    /// It is a part of the line.
    LINE_EXCEEDS(-2),
    /// The account on the other side is another one than that of the payee.
    OTHER_ACCOUNT(-8);

    private final int weight;

    Ground(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
