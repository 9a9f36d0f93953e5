package kz.tirek.hubschool.communityevent;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a community event stands.
@Schema(name = "CommunityEventStatus", description = "Where a community event stands")
enum EventStatus {
    /// It is to be held.
    PLANNED,
    /// It was held; people took part.
    HELD,
    /// It was called off.
    CANCELLED;

    /// What may be done now.
    List<String> actions() {
        return switch (this) {
            case PLANNED -> List.of("change", "hold", "cancel");
            case HELD -> List.of("correct");
            case CANCELLED -> List.of();
        };
    }
}
