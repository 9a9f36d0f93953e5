package kz.tirek.hubschool.school;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What another system calls a school. No two schools have the same identifier of the same scheme; a school may have
/// several of one, as one that others were merged into does.
@Embeddable
@Schema(description = "What another system calls the school; unique over all schools within its scheme")
record SchoolIdentifier(
        @Schema(
                description = "The system: NOBD, KUNDELIK, BILIMCLASS or another in capital letters",
                examples = "NOBD",
                pattern = SchoolIdentifier.SCHEME)
        @NotNull
        @Pattern(regexp = SchoolIdentifier.SCHEME)
        String scheme,

        @Schema(description = "The identifier there", examples = "27-0045-118") @NotBlank @Size(max = 100)
        String value)
        implements Comparable<SchoolIdentifier> {

    /// The scheme of the number that is a field of a school, not one of its identifiers; filters know it as well.
    static final String BIN = "BIN";

    static final String SCHEME = "[A-Z][A-Z0-9_]{1,29}";

    /// Both parts as one text, as filters and files name them.
    static final String TEXT = SCHEME + ":\\S.{0,99}";

    /// Whether a text names an identifier.
    static boolean isText(@Nullable String text) {
        return text != null && text.matches(TEXT);
    }

    /// @param text `SCHEME:value`, in the form of [#TEXT]
    static SchoolIdentifier of(String text) {
        int colon = text.indexOf(':');
        return new SchoolIdentifier(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(SchoolIdentifier other) {
        int order = scheme.compareTo(other.scheme);
        return order == 0 ? value.compareTo(other.value) : order;
    }
}
