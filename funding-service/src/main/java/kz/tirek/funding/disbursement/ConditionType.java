package kz.tirek.funding.disbursement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a condition measures.
@Schema(name = "DisbursementConditionType")
public enum ConditionType {
    /// How much of the equipment planned for the hub school has been accepted.
    EQUIPMENT_ACCEPTED_SHARE,
    /// How much of a course run was attended.
    ATTENDANCE_SHARE
}
