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
    /// Поселковая администрация, кенттік әкімдік.
    TOWNSHIP_ADMINISTRATION,
    /// Сельский округ, ауылдық округ.
    RURAL_OKRUG,
    /// Город, қала.
    TOWN,
    /// Посёлок, кент.
    TOWNSHIP,
    /// Село, ауыл, and what the classifier calls otherwise.
    VILLAGE,
    /// Станция, бекет.
    STATION,
    /// Разъезд.
    SIDING;

    /// How far down the classifier such an object stands; the database derives the same.
    TerritoryLevel level() {
        return switch (this) {
            case REGION, CITY_OF_REPUBLICAN_SIGNIFICANCE -> TerritoryLevel.REGION;
            case DISTRICT, CITY_ADMINISTRATION, CITY_DISTRICT -> TerritoryLevel.DISTRICT;
            case TOWN_ADMINISTRATION, TOWNSHIP_ADMINISTRATION, RURAL_OKRUG -> TerritoryLevel.OKRUG;
            case TOWN, TOWNSHIP, VILLAGE, STATION, SIDING -> TerritoryLevel.SETTLEMENT;
        };
    }
}
