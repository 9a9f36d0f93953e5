package kz.tirek.training.course;

/// A language a course is given in: those schools teach in.
public enum TeachingLanguage {
    KAZAKH,
    RUSSIAN,
    UZBEK,
    UYGHUR,
    TAJIK,
    ENGLISH
}
