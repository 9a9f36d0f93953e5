package kz.tirek.hubschool.territory;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of object a row of the classifier is. The files do not say: it follows from the groups of the code
/// (AB CD EF HIJ), what stands above, and the abbreviations in the name, in Russian or Kazakh.
final class TypeOfTerritory {

    private static final Pattern CITY_ADMINISTRATION =
            word("г\\.\\s?а\\.?|қ\\.\\s?ә\\.?|городская администрация|қалалық әкім\\S*");
    private static final Pattern TOWNSHIP_ADMINISTRATION =
            word("п\\.\\s?а\\.?|к\\.\\s?ә\\.?|поселковая администрация|кенттік әкім\\S*");
    private static final Pattern DISTRICT = word("район|р-н|ауданы?|ауд\\.");
    private static final Pattern TOWN = word("г\\.|город|қ\\.|қаласы");
    private static final Pattern TOWNSHIP = word("п\\.|пос\\.|пос[её]лок|к\\.|кенті?");
    private static final Pattern STATION = word("ст\\.|станция\\S*|бекеті?");
    private static final Pattern SIDING = word("рзд\\.?|разд\\.?|раз\\.|разъезд\\S*|разъезі");

    private TypeOfTerritory() {}

    /// @param above the type of the territory right above, if any
    static TerritoryType of(String code, @Nullable TerritoryType above, String name) {
        String words = name.toLowerCase(Locale.ROOT);
        if (above == null) {
            return is(TOWN, words) ? TerritoryType.CITY_OF_REPUBLICAN_SIGNIFICANCE : TerritoryType.REGION;
        }
        if (above == TerritoryType.CITY_OF_REPUBLICAN_SIGNIFICANCE && code.endsWith("000")) {
            return TerritoryType.CITY_DISTRICT;
        }
        if (code.endsWith("00000")) {
            return is(CITY_ADMINISTRATION, words) || is(TOWN, words)
                    ? TerritoryType.CITY_ADMINISTRATION
                    : TerritoryType.DISTRICT;
        }
        return code.endsWith("000") ? middle(words) : settlement(words);
    }

    /// What has a group EF and nothing below it in its code: okrugs, and parts of cities.
    private static TerritoryType middle(String words) {
        if (is(CITY_ADMINISTRATION, words)) {
            return TerritoryType.TOWN_ADMINISTRATION;
        }
        if (is(TOWNSHIP_ADMINISTRATION, words)) {
            return TerritoryType.TOWNSHIP_ADMINISTRATION;
        }
        if (is(DISTRICT, words)) {
            return TerritoryType.CITY_DISTRICT;
        }
        return is(TOWN, words) ? TerritoryType.TOWN : TerritoryType.RURAL_OKRUG;
    }

    private static TerritoryType settlement(String words) {
        if (is(TOWN, words)) {
            return TerritoryType.TOWN;
        }
        if (is(STATION, words)) {
            return TerritoryType.STATION;
        }
        if (is(SIDING, words)) {
            return TerritoryType.SIDING;
        }
        return is(TOWNSHIP, words) ? TerritoryType.TOWNSHIP : TerritoryType.VILLAGE;
    }

    private static boolean is(Pattern kind, String words) {
        return kind.matcher(words).find();
    }

    /// Any of the alternatives at the beginning of a word, up to where the word ends; an abbreviation ends with its
    /// dot.
    private static Pattern word(String alternatives) {
        return Pattern.compile("(?<![\\p{L}.])(?:" + alternatives + ")(?:(?<=\\.)|(?!\\p{L}))");
    }
}
