package kz.tirek.training;

import java.util.Locale;
import java.util.Map;
import kz.tirek.conventions.list.Listing;
import org.jspecify.annotations.Nullable;

/// The search `q=` of a list: what contains the text, and what resembles it (trigrams), in any of the languages of a name.
public final class Search {

    private Search() {}

    /// Narrows `listing`, whose entity has the generated column `search`, to what `q` finds; all of it where `q` is null.
    public static <E> Listing<E> in(Listing<E> listing, @Nullable String q) {
        if (q == null) {
            return listing;
        }
        String text = q.strip().toLowerCase(Locale.ROOT);
        String pattern = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return listing.where(
                "e.search like :pattern escape '\\' or sql('(? <% ?)', cast(:q as String), e.search) = true",
                Map.of("pattern", pattern, "q", text));
    }
}
