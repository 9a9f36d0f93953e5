package kz.tirek.funding.hubschool;

import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.money.Money;

/// What this service reads of a lot of equipment in the owner's feed.
///
/// @param quantity how many are planned
/// @param accepted how many the commission accepted, written off since or not
record EquipmentFacts(UUID id, UUID hubSchoolId, LocalDate plannedOn, int quantity, int accepted, Money unitPrice) {}
