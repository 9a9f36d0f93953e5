package kz.tirek.hubschool.school;

/// A language a school teaches in.
public enum TeachingLanguage {
    KAZAKH,
    RUSSIAN,
    UZBEK,
    UYGHUR,
    TAJIK,
    ENGLISH
}
