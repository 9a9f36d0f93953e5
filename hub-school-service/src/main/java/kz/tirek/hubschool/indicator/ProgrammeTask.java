package kz.tirek.hubschool.indicator;

/// The five tasks of the programme "Development of the potential of hub schools in rural areas".
public enum ProgrammeTask {
    /// 1. Better teaching technology in rural schools.
    TEACHING_TECHNOLOGY,
    /// 2. Material and technical equipment of hub schools.
    EQUIPMENT,
    /// 3. Transfer of the hub's experience to other schools, underfilled ones included.
    EXPERIENCE_TRANSFER,
    /// 4. The school as the village's community centre.
    COMMUNITY_CENTRE,
    /// 5. A caring Kazakhstani community with values of responsibility and care.
    VALUES_OF_CARE;

    /// The task's number, 1 to 5, as codes of indicators show it.
    int number() {
        return ordinal() + 1;
    }
}
