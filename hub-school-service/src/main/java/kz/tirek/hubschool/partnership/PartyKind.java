package kz.tirek.hubschool.partnership;

/// What takes part in a partnership.
public enum PartyKind {
    /// A school: of the registry, or another by name.
    SCHOOL,
    /// A university.
    UNIVERSITY,
    /// A ministry.
    MINISTRY,
    /// A company.
    COMPANY,
    /// Any other organisation, such as a fund or an education department.
    ORGANISATION
}
