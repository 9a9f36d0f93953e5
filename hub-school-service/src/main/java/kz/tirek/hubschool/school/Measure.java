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
    FINANCING_KZT,
    /// Ceiling of the financing of one hub school, whole tenge.
    FINANCING_PER_HUB_SCHOOL_KZT,
    /// Hub schools of a phase.
    HUB_SCHOOLS,
    /// Hub schools of a phase reported as done, with everything delivered.
    HUB_SCHOOLS_EQUIPPED,
    /// Hub schools of all phases together, as reported or planned after this one.
    HUB_SCHOOL_NETWORK,
    /// Underfilled schools attached to hub schools.
    MENTORED_SCHOOLS,
    /// Regions a phase reaches.
    REGIONS,
    /// Districts a phase reaches.
    DISTRICTS,
    /// Towns that live of one enterprise.
    MONOTOWNS,
    /// Of the rooms: classrooms.
    CLASSROOMS,
    /// Of the rooms: auxiliary and administrative ones.
    AUXILIARY_ROOMS,
    /// Of the rooms: for additional education.
    ADDITIONAL_EDUCATION_ROOMS,
    /// Of the rooms: common and recreation ones.
    COMMON_ROOMS
}
