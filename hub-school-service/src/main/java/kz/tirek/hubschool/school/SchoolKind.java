package kz.tirek.hubschool.school;

/// What kind of organisation of general education a school is. Being a hub school or an underfilled one is no kind:
/// both are statuses.
public enum SchoolKind {
    /// Начальная школа, бастауыш мектеп.
    PRIMARY,
    /// Основная школа, негізгі мектеп.
    BASIC,
    /// Общеобразовательная (средняя) школа, жалпы білім беретін мектеп.
    SECONDARY,
    /// Гимназия.
    GYMNASIUM,
    /// Школа-гимназия, мектеп-гимназия.
    SCHOOL_GYMNASIUM,
    /// Лицей.
    LYCEUM,
    /// Школа-лицей, мектеп-лицей.
    SCHOOL_LYCEUM,
    /// Школа-интернат, мектеп-интернат.
    BOARDING
}
