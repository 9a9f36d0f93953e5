package kz.tirek.hubschool.room;

/// What a room is for.
public enum RoomType {
    /// Physics.
    PHYSICS,
    /// Chemistry.
    CHEMISTRY,
    /// Biology.
    BIOLOGY,
    /// Computer science.
    COMPUTER_SCIENCE,
    /// Robotics.
    ROBOTICS,
    /// Science, technology, engineering and mathematics together.
    STEM_LABORATORY,
    /// ART studio.
    ART_STUDIO,
    /// TV studio.
    TV_STUDIO,
    /// A hall for mind games.
    INTELLECTUM,
    /// The library, a resource platform for teachers, pupils and parents.
    LIBRARY,
    /// Sewing.
    SEWING_WORKSHOP,
    /// Cooking.
    COOKING_WORKSHOP,
    /// Carpentry and plumbing.
    CARPENTRY_AND_PLUMBING_WORKSHOP,
    /// The psychologist's room.
    PSYCHOLOGIST,
    /// The assembly hall.
    ASSEMBLY_HALL,
    /// The sports hall.
    SPORTS_HALL,
    /// The canteen.
    CANTEEN,
    /// A place to rest between lessons.
    RECREATION,
    /// A classroom of another subject.
    SUBJECT_CLASSROOM,
    /// A classroom of no subject.
    CLASSROOM
}
