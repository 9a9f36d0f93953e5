package kz.tirek.funding.grant;

/// What a budget line is spent on.
public enum BudgetCategory {
    /// Laboratories, robotics and computer-science classrooms, studios: things.
    EQUIPMENT,
    /// Works on rooms and buildings.
    RENOVATION,
    /// Training of teachers and administrators.
    TRAINING,
    /// Methodological support.
    METHODOLOGY,
    /// The school as the village's community centre.
    COMMUNITY,
    /// Running the project.
    ADMINISTRATION
}
