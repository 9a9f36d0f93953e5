package kz.tirek.training.report;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// The regions and cities of republican significance, for the headings of reports. The classifier of territories,
/// with everything below them, is the hub-school service's.
enum Region {
    ABAI("100000000", "Абай облысы", "область Абай", "Abai Region"),
    AKMOLA("110000000", "Ақмола облысы", "Акмолинская область", "Akmola Region"),
    AKTOBE("150000000", "Ақтөбе облысы", "Актюбинская область", "Aktobe Region"),
    ALMATY("190000000", "Алматы облысы", "Алматинская область", "Almaty Region"),
    ATYRAU("230000000", "Атырау облысы", "Атырауская область", "Atyrau Region"),
    WEST_KAZAKHSTAN("270000000", "Батыс Қазақстан облысы", "Западно-Казахстанская область", "West Kazakhstan Region"),
    ZHAMBYL("310000000", "Жамбыл облысы", "Жамбылская область", "Zhambyl Region"),
    ZHETISU("330000000", "Жетісу облысы", "область Жетісу", "Zhetisu Region"),
    KARAGANDA("350000000", "Қарағанды облысы", "Карагандинская область", "Karaganda Region"),
    KOSTANAY("390000000", "Қостанай облысы", "Костанайская область", "Kostanay Region"),
    KYZYLORDA("430000000", "Қызылорда облысы", "Кызылординская область", "Kyzylorda Region"),
    MANGYSTAU("470000000", "Маңғыстау облысы", "Мангистауская область", "Mangystau Region"),
    PAVLODAR("550000000", "Павлодар облысы", "Павлодарская область", "Pavlodar Region"),
    NORTH_KAZAKHSTAN(
            "590000000", "Солтүстік Қазақстан облысы", "Северо-Казахстанская область", "North Kazakhstan Region"),
    TURKISTAN("610000000", "Түркістан облысы", "Туркестанская область", "Turkistan Region"),
    ULYTAU("620000000", "Ұлытау облысы", "область Ұлытау", "Ulytau Region"),
    EAST_KAZAKHSTAN("630000000", "Шығыс Қазақстан облысы", "Восточно-Казахстанская область", "East Kazakhstan Region"),
    ASTANA("710000000", "Астана қаласы", "г. Астана", "Astana City"),
    ALMATY_CITY("750000000", "Алматы қаласы", "г. Алматы", "Almaty City"),
    SHYMKENT("790000000", "Шымкент қаласы", "г. Шымкент", "Shymkent City");

    private static final Map<String, Text> NAMES =
            Arrays.stream(values()).collect(Collectors.toMap(region -> region.code, region -> region.name));

    private final String code;
    private final Text name;

    Region(String code, String kk, String ru, String en) {
        this.code = code;
        this.name = new Text(kk, ru, en);
    }

    /// The name of the territory with this KATO code, if it is a region.
    @Nullable
    static Text named(String code) {
        return NAMES.get(code);
    }
}
