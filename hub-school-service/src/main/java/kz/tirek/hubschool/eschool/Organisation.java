package kz.tirek.hubschool.eschool;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Set;
import kz.tirek.conventions.identifier.Bin;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organisation at home or abroad that teaches remotely or provides resources.
@Embeddable
@Schema(name = "ESchoolOrganisation", description = "An organisation at home or abroad")
public record Organisation(
        @Schema(description = "Its names")
        @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "kk", column = @Column(name = "organisation_kk"))
        @AttributeOverride(name = "ru", column = @Column(name = "organisation_ru"))
        @AttributeOverride(name = "en", column = @Column(name = "organisation_en"))
        Name name,

        @Schema(description = "Country, ISO 3166-1 alpha-2", examples = "KZ")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}")
        @Column(name = "organisation_country")
        String country,

        @Schema(description = "Business identification number of a Kazakh organisation", examples = "991240000003")
        @Bin
        @Column(name = "organisation_bin")
        @Nullable
        String bin) {

    private static final String KAZAKHSTAN = "KZ";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// Refuses a country that is none, and a BIN of a foreign organisation.
    ///
    /// @param pointer where the body names the organisation
    /// @throws kz.tirek.conventions.problem.Refusal UNKNOWN_REFERENCE, then BIN_OF_FOREIGN_ORGANISATION
    public void check(String pointer) {
        if (!COUNTRIES.contains(country)) {
            throw CommonProblem.UNKNOWN_REFERENCE.refuse("country", country).at(pointer + "/country");
        }
        if (bin != null && !country.equals(KAZAKHSTAN)) {
            throw ESchoolProblem.BIN_OF_FOREIGN_ORGANISATION.refuse(country).at(pointer + "/bin");
        }
    }
}
