package kz.tirek.hubschool.equipment;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;

/// How far a lot has come, in pieces. A lot is delivered and accepted in parts; what was rejected waits for a
/// replacement and is still counted as delivered.
///
/// `accepted + rejected ≤ delivered ≤ quantity`, `writtenOff ≤ accepted`.
///
/// @param quantity how many are planned
/// @param delivered how many came, replacements not counted again
/// @param accepted how many the commission accepted, written off since or not
/// @param rejected how many the commission rejected and nobody replaced yet
@Embeddable
record Progress(int quantity, int delivered, int accepted, int rejected, int writtenOff) {

    /// Nothing was delivered yet.
    static Progress planned(int quantity) {
        return new Progress(quantity, 0, 0, 0, 0);
    }

    /// How many may be delivered: what has not come, and replacements of what was rejected.
    int deliverable() {
        return quantity - delivered + rejected;
    }

    /// How many wait for the commission.
    int undecided() {
        return delivered - accepted - rejected;
    }

    /// How many the school has.
    int held() {
        return accepted - writtenOff;
    }

    EquipmentStatus status() {
        if (delivered == 0) {
            return EquipmentStatus.PLANNED;
        }
        if (undecided() > 0) {
            return EquipmentStatus.DELIVERED;
        }
        return rejected > 0 ? EquipmentStatus.REJECTED : EquipmentStatus.ACCEPTED;
    }

    /// The actions this state allows, as in the address.
    List<String> actions() {
        List<String> actions = new ArrayList<>();
        if (deliverable() > 0) {
            actions.add("deliver");
        }
        if (undecided() > 0) {
            actions.addAll(List.of("accept", "reject"));
        }
        if (held() > 0) {
            actions.addAll(List.of("write-off", "assess"));
        }
        actions.add("move");
        return actions;
    }

    /// How many of a delivery replace rejected ones: those come first.
    int replacedBy(int pieces) {
        return Math.min(pieces, rejected);
    }

    Progress deliver(int pieces) {
        int replaced = replacedBy(pieces);
        return new Progress(quantity, delivered + pieces - replaced, accepted, rejected - replaced, writtenOff);
    }

    Progress accept(int pieces) {
        return new Progress(quantity, delivered, accepted + pieces, rejected, writtenOff);
    }

    Progress reject(int pieces) {
        return new Progress(quantity, delivered, accepted, rejected + pieces, writtenOff);
    }

    Progress writeOff(int pieces) {
        return new Progress(quantity, delivered, accepted, rejected, writtenOff + pieces);
    }

    Progress corrected(int planned) {
        return new Progress(planned, delivered, accepted, rejected, writtenOff);
    }
}
