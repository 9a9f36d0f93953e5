package kz.tirek.conventions.list;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of a list. Its cost does not grow with its depth (keyset paging).
///
/// @param following computes the page after this one; what CSV answers are streamed from
public record Page<T>(
        @Schema(description = "The items of this page") @JsonProperty
        List<T> items,

        @Schema(description = "Pass as `cursor` to read on; missing on the last page") @JsonProperty @Nullable
        String next,

        @Schema(hidden = true) @JsonIgnore @Nullable Supplier<Page<T>> following) {

    /// A page nothing is streamed from.
    public Page(List<T> items, @Nullable String next) {
        this(items, next, null);
    }
}
