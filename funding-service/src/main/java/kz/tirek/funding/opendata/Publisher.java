package kz.tirek.funding.opendata;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tirek.conventions.identifier.NationalNumber;
import kz.tirek.conventions.names.Name;
import org.jspecify.annotations.Nullable;

/// The fund that publishes.
///
/// @param prefix what 360Giving put before its identifiers
/// @param since the day the programme began
/// @param site where its data is fetched, without a slash at the end
record Publisher(String bin, Name name, String prefix, LocalDate since, URI licence, String site) {

    /// What it is, in the codelist of types of organisations.
    static final String FOUNDATION = "60";

    /// The list of business identification numbers at org-id.guide.
    private static final String BIN_LIST = "KZ-BIN-";

    private static final Pattern PREFIX = Pattern.compile("360G-[A-Za-z0-9_-]+");

    /// The publisher that is configured, if one is.
    ///
    /// @throws IllegalStateException if it is configured in part or wrongly
    static @Nullable Publisher of(OpenDataConfig configured, URI publicUrl) {
        Optional<String> bin = configured.bin();
        if (bin.isEmpty()) {
            return null;
        }
        if (!(NationalNumber.find(bin.get()).orElse(null) instanceof NationalNumber.Business)) {
            throw new IllegalStateException("TIREK_OPEN_DATA_BIN is no BIN: " + bin.get());
        }
        String prefix = required("TIREK_OPEN_DATA_PREFIX", configured.prefix());
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalStateException("TIREK_OPEN_DATA_PREFIX is not like 360G-name: " + prefix);
        }
        return new Publisher(
                bin.get(),
                new Name(
                        required("TIREK_OPEN_DATA_NAME_KK", configured.nameKk()),
                        required("TIREK_OPEN_DATA_NAME_RU", configured.nameRu()),
                        configured.nameEn().orElse(null)),
                prefix,
                configured.since(),
                configured.licence(),
                publicUrl.toString().replaceFirst("/$", ""));
    }

    private static String required(String variable, Optional<String> value) {
        return value.orElseThrow(
                () -> new IllegalStateException(variable + " is missing, and TIREK_OPEN_DATA_BIN is set"));
    }

    /// The identifier of an organisation with a BIN.
    static String organisation(String bin) {
        return BIN_LIST + bin;
    }

    /// Its own identifier.
    String id() {
        return organisation(bin);
    }

    /// The identifier of an activity in IATI.
    String activity(String code) {
        return id() + "-" + code;
    }

    /// The identifier of a grant in 360Giving.
    String grant(String code) {
        return prefix + "-" + code;
    }

    /// The identifier in 360Giving of a hub school: the fund's own, as the register of state schools is not open.
    String hubSchool(String code) {
        return prefix + "-ORG-" + code;
    }
}
