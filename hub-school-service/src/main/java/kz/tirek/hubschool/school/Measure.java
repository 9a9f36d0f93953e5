package kz.tirek.hubschool.school;

/// What a published figure counts.
public enum Measure {
    /// Classrooms and workshops.
    ROOMS,
    /// Classrooms and workshops the programme equips or builds.
    ROOMS_PLANNED,
    /// Pupils.
    PUPILS,
    /// Teachers.
    TEACHERS,
    /// Places the building was made for.
    PLACES,
    /// The year the building was commissioned.
    YEAR_COMMISSIONED,
    /// Financing as announced, whole tenge. What was granted and paid is the funding service's to say.
    FINANCING_KZT
}
