package kz.tirek.hubschool.indicator;

/// The five tasks of the programme "Development of the potential of hub schools in rural areas".
public enum ProgrammeTask {
    /// Better teaching technology in rural schools.
    TEACHING_TECHNOLOGY(1),
    /// Material and technical equipment of hub schools.
    EQUIPMENT(2),
    /// Transfer of the hub's experience to other schools, underfilled ones included.
    EXPERIENCE_TRANSFER(3),
    /// The school as the village's community centre.
    COMMUNITY_CENTRE(4),
    /// A caring Kazakhstani community with values of responsibility and care.
    VALUES_OF_CARE(5);

    private final int number;

    ProgrammeTask(int number) {
        this.number = number;
    }

    /// The task's number, 1 to 5, as codes of indicators show it.
    int number() {
        return number;
    }
}
