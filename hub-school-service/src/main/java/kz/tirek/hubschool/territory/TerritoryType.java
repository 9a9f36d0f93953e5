package kz.tirek.hubschool.territory;

/// What kind of object of the classifier a territory is.
public enum TerritoryType {
    /// Область, облыс.
    REGION,
    /// Город республиканского значения: Astana, Almaty, Shymkent.
    CITY_OF_REPUBLICAN_SIGNIFICANCE,
    /// Район, аудан.
    DISTRICT,
    /// Городская администрация, қалалық әкімшілік, of a city of regional significance.
    CITY_ADMINISTRATION,
    /// Район в городе, қаладағы аудан.
    CITY_DISTRICT,
    /// Городская администрация of a town of district significance.
    TOWN_ADMINISTRATION,
    /// Сельский округ, ауылдық округ.
    RURAL_OKRUG,
    /// Город, қала.
    TOWN,
    /// Село, ауыл.
    VILLAGE,
    /// Разъезд.
    SIDING
}
