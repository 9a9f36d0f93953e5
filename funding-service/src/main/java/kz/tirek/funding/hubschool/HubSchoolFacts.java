package kz.tirek.funding.hubschool;

import java.util.UUID;
import kz.tirek.conventions.names.Name;

/// What this service reads of a hub school in the owner's feed.
///
/// @param territory KATO code of the school's place
/// @param status as the owner names it
record HubSchoolFacts(UUID id, String code, Name name, String territory, String status) {}
