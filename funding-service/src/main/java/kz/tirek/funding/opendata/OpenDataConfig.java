package kz.tirek.funding.opendata;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// Whose open data it is. Without a BIN nothing is published; with one, the names and the prefix are needed too.
@ConfigMapping(prefix = "tirek.open-data")
interface OpenDataConfig {

    /// BIN of the fund that publishes (`TIREK_OPEN_DATA_BIN`).
    Optional<String> bin();

    /// Its name in Kazakh (`TIREK_OPEN_DATA_NAME_KK`).
    Optional<String> nameKk();

    /// Its name in Russian (`TIREK_OPEN_DATA_NAME_RU`).
    Optional<String> nameRu();

    /// Its name in English, if it has one (`TIREK_OPEN_DATA_NAME_EN`).
    Optional<String> nameEn();

    /// The prefix 360Giving gave to the fund, such as `360G-tirek` (`TIREK_OPEN_DATA_PREFIX`).
    Optional<String> prefix();

    /// The day the programme began (`TIREK_OPEN_DATA_SINCE`).
    LocalDate since();

    /// The licence others may use the data under (`TIREK_OPEN_DATA_LICENCE`).
    URI licence();
}
