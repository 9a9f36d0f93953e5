package kz.tirek.funding.hubschool;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much of a hub school's planned equipment the commission accepted, by value, as the owner's readiness counts
/// it: what was written off since still counts.
///
/// @param acceptedTiyn price of what was accepted
/// @param plannedTiyn price of what is planned by that day
/// @param event the newest event it follows from; null where the hub school never had any equipment
public record AcceptedEquipment(
        BigDecimal acceptedTiyn,
        BigDecimal plannedTiyn,
        @Nullable UUID event,
        @Nullable Instant observedAt) {}
