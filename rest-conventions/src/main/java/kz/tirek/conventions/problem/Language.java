package kz.tirek.conventions.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A language the programme answers in.
public enum Language {
    /// Kazakh.
    KK,
    /// Russian; the answer's language where none is asked for.
    RU,
    /// English.
    EN;

    private final Locale locale = Locale.of(name().toLowerCase(Locale.ROOT));

    /// The best of the three languages for an `Accept-Language` header (RFC 9110, 12.5.4); Russian where the header
    /// is missing, malformed or names none of them.
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return RU;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("ru", "kk", "en"));
            return tag == null ? RU : valueOf(tag.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return RU;
        }
    }

    /// The locale of this language.
    public Locale locale() {
        return locale;
    }

    /// The language tag, as in `Content-Language`.
    public String tag() {
        return locale.getLanguage();
    }
}
