package kz.tirek.funding.bankstatement;

/// Why a line was not matched by itself.
public enum Hindrance {
    /// It looks like a second payment of the same.
    POSSIBLE_DUPLICATE,
    /// Nothing that is open has its amount, its account or BIN, or is named by it.
    NOTHING_FITS,
    /// It may be about something, and that is not beyond doubt: see the proposals.
    NOTHING_CERTAIN,
    /// More than one thing fits without doubt: see the proposals.
    SEVERAL_FIT,
    /// Whoever tried took another part in what it is about: another person matches it.
    INVOLVED,
    /// What it is about was beyond doubt, and a rule stood against it.
    REFUSED,
    /// A person took a match of it back: only a person matches it again.
    TAKEN_BACK
}
