package kz.tirek.conventions.problem;

/// A text of the catalogue in the three languages of the programme (Language Law, art. 10).
///
/// @param kk Kazakh, the state language
/// @param ru Russian
/// @param en English
public record Text(String kk, String ru, String en) {

    /// This text in `language`.
    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
