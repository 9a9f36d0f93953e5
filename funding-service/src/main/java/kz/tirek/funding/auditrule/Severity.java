package kz.tirek.funding.auditrule;

/// How much a finding of a kind says by itself.
enum Severity {
    /// It should not happen where rules are kept.
    HIGH,
    /// It happens innocently, too, and wants an explanation.
    MEDIUM,
    /// It says something in numbers only.
    LOW
}
