package kz.tirek.conventions.change;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Changes in the order of the feed.
///
/// @param next where to go on, also when there is nothing more for now
public record ChangePage(
        List<ChangeEvent> items,

        @Schema(description = "Pass as `after` to read on; always there", examples = "NzUwLjE")
        String next) {}
