package kz.tirek.training.school;

import kz.tirek.conventions.names.Name;

/// What the hub-school service publishes of a territory, as far as it is needed here.
///
/// @param code its KATO code
record PublishedTerritory(String code, Name name) {}
