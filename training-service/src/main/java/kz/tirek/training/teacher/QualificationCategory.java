package kz.tirek.training.teacher;

/// A teacher's qualification category, raised or confirmed at least once in five years (Law on Teacher Status, art.
/// 15).
public enum QualificationCategory {
    /// Педагог.
    PEDAGOGUE,
    /// Педагог-модератор.
    MODERATOR,
    /// Педагог-сарапшы, педагог-эксперт.
    EXPERT,
    /// Педагог-зерттеуші, педагог-исследователь.
    RESEARCHER,
    /// Педагог-шебер, педагог-мастер.
    MASTER;

    /// Years after which a category is raised or confirmed at the latest.
    static final int YEARS = 5;
}
