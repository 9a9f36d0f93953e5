package kz.tirek.hubschool.territory;

import kz.tirek.conventions.names.Name;

/// The language of a file of the classifier: there is one for each.
enum NameLanguage {
    /// Kazakh.
    KK,
    /// Russian.
    RU;

    /// The names of a new territory: the given one stands in for the other language until its file is imported.
    static Name only(String given) {
        return new Name(given, given, null);
    }

    /// The names of a known territory with the given one in its place; a Russian one also stands in for a Kazakh
    /// one that is not known.
    Name put(String given, Name names, boolean isKazakhNameKnown) {
        return switch (this) {
            case KK -> new Name(given, names.ru(), names.en());
            case RU -> new Name(isKazakhNameKnown ? names.kk() : given, given, names.en());
        };
    }
}
