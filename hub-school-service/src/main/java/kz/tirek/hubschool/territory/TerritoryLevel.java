package kz.tirek.hubschool.territory;

/// How far down the classifier a territory stands.
public enum TerritoryLevel {
    /// A region, or a city of republican significance.
    REGION,
    /// A district, a city administration, or a district of a city.
    DISTRICT,
    /// A rural okrug or a town administration.
    OKRUG,
    /// A town, a village, a siding.
    SETTLEMENT
}
