package kz.tirek.training.school;

import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.names.Name;

/// What the hub-school service publishes of a school, as far as it is needed here.
///
/// @param territoryPath KATO codes from the region down to `territory`
record PublishedSchool(UUID id, String code, Name name, String territory, List<String> territoryPath, String status) {}
