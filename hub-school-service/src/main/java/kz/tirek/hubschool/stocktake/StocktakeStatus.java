package kz.tirek.hubschool.stocktake;

import java.util.List;

/// Where a stocktake is.
enum StocktakeStatus {
    /// Lines are counted.
    OPEN,
    /// It is finished and stays as it is.
    CLOSED,
    /// It was given up and says nothing.
    CANCELLED;

    /// The actions it allows, as in the address.
    List<String> actions() {
        return this == OPEN ? List.of("count", "close", "cancel") : List.of();
    }
}
