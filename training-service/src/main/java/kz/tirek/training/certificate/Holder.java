package kz.tirek.training.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The name a certificate was issued to, as it was then.
///
/// @param salt random; goes into the hash of the name, so that equal names have different hashes
@Embeddable
record Holder(
        @Column(name = "holder_family_name") String familyName,
        @Column(name = "holder_given_name") String givenName,
        @Column(name = "holder_patronymic") @Nullable String patronymic,
        @Column(name = "holder_salt") String salt) {

    /// The whole name, as it is printed.
    String fullName() {
        return parts().collect(Collectors.joining(" "));
    }

    /// `С. А. М.`: the family name first.
    String initials() {
        return parts().map(Holder::initial).collect(Collectors.joining(" "));
    }

    /// `sha256$…` over name and salt (Open Badges 3.0, IdentityObject): whoever is told the name can check it against
    /// the credential, and nobody reads it there.
    String identityHash() {
        try {
            byte[] salted =
                    (Normalizer.normalize(fullName(), Normalizer.Form.NFC) + salt).getBytes(StandardCharsets.UTF_8);
            return "sha256$"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Stream<String> parts() {
        return Stream.of(familyName, givenName, patronymic)
                .filter(Objects::nonNull)
                .map(String::strip);
    }

    private static String initial(String part) {
        return part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
    }
}
