package kz.tirek.hubschool.equipment;

/// What kind of thing a lot is.
public enum EquipmentCategory {
    /// Desks, chairs, shelves, boards.
    FURNITURE,
    /// Computers, notebooks, tablets, printers, networks.
    COMPUTERS,
    /// Interactive panels and boards, projectors.
    INTERACTIVE_DISPLAYS,
    /// Instruments and sets of physics, chemistry and biology.
    LABORATORY,
    /// Robotics and electronics sets, 3D printers.
    ROBOTICS,
    /// Machines and tools of workshops.
    WORKSHOP_TOOLS,
    /// Cookers, refrigerators, sewing machines.
    HOUSEHOLD_APPLIANCES,
    /// Cameras, microphones, light, sound.
    AUDIO_AND_VIDEO,
    /// Books, models, games, consumables.
    TEACHING_MATERIALS,
    /// Sports equipment.
    SPORTS,
    /// Licences.
    SOFTWARE,
    /// Something else.
    OTHER
}
