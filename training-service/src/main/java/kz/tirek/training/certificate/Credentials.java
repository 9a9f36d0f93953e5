package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.BusinessDate;

/// Certificates as machines read them: Open Badges 3.0 achievement credentials, which are W3C Verifiable Credentials
/// 2.0, and the status lists they refer to; each a JWT (W3C Securing Verifiable Credentials using JOSE and COSE).
@ApplicationScoped
class Credentials {

    /// Media type of a credential in a JWT.
    static final String MEDIA_TYPE = "application/vc+jwt";

    private static final String TYPE = "vc+jwt";
    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
    private static final String BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    private static final String LISTS = "/api/v1/certificates/status-lists/";
    /// A status list is asked for again after this time.
    private static final Duration FRESH = Duration.ofMinutes(5);
    /// And trusted no longer than this.
    private static final Duration TRUSTED = Duration.ofDays(1);

    private final SigningKeys keys;
    private final CertificateConfig config;
    private final StatusLists lists;
    private final Clock clock;

    @Inject
    Credentials(SigningKeys keys, CertificateConfig config, StatusLists lists, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.lists = lists;
        this.clock = clock;
    }

    /// The signed credential of a certificate.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CERTIFICATE_HOLDER_ERASED
    String of(Certificate certificate) {
        Holder holder = certificate.requireHolder();
        String id = urn(certificate.id());
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(CONTEXT, BADGES));
        credential.put("id", id);
        credential.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        credential.put("name", both(certificate.title()));
        credential.put("issuer", issuer());
        credential.put("validFrom", instant(certificate.createdAt()));
        credential.put("credentialSubject", subject(certificate, holder));
        credential.put("credentialStatus", status(lists.of(certificate.id())));
        credential.put("credentialSchema", List.of(ordered("id", SCHEMA, "type", "1EdTechJsonSchemaValidator2019")));
        credential.put("iss", keys.issuer());
        credential.put("jti", id);
        credential.put("nbf", certificate.createdAt().getEpochSecond());
        return keys.sign(TYPE, credential);
    }

    /// The signed status list of that number; empty where there is none.
    Optional<String> ofList(int list) {
        return lists.encoded(list).map(encoded -> {
            String id = keys.address(LISTS + list);
            Instant now = clock.instant();
            Map<String, Object> credential = new LinkedHashMap<>();
            credential.put("@context", List.of(CONTEXT));
            credential.put("id", id);
            credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
            credential.put("issuer", keys.issuer());
            credential.put("validFrom", instant(now));
            credential.put("validUntil", instant(now.plus(TRUSTED)));
            credential.put(
                    "credentialSubject",
                    ordered(
                            "id",
                            id + "#list",
                            "type",
                            "BitstringStatusList",
                            "statusPurpose",
                            "revocation",
                            "encodedList",
                            encoded,
                            "ttl",
                            FRESH.toMillis()));
            credential.put("iss", keys.issuer());
            credential.put("sub", id);
            credential.put("iat", now.getEpochSecond());
            credential.put("exp", now.plus(TRUSTED).getEpochSecond());
            return keys.sign(TYPE, credential);
        });
    }

    private Map<String, Object> issuer() {
        return ordered(
                "id", keys.issuer(),
                "type", List.of("Profile"),
                "name", config.issuerName(),
                "url", keys.address(""));
    }

    /// Without an id and a name, so that who finds the credential does not learn whose it is: the salted hash lets
    /// the holder prove it.
    private static Map<String, Object> subject(Certificate certificate, Holder holder) {
        return ordered(
                "type", List.of("AchievementSubject"),
                "identifier",
                        List.of(ordered(
                                "type",
                                "IdentityObject",
                                "hashed",
                                true,
                                "identityHash",
                                holder.identityHash(),
                                "identityType",
                                "name",
                                "salt",
                                holder.salt())),
                "licenseNumber", certificate.number(),
                "activityStartDate", beginning(certificate.from()),
                "activityEndDate", beginning(certificate.until().plusDays(1)),
                "achievement", achievement(certificate));
    }

    private static Map<String, Object> achievement(Certificate certificate) {
        UUID what = certificate.courseId() != null ? certificate.courseId() : certificate.id();
        Name title = certificate.title();
        return ordered(
                "id", urn(what),
                "type", List.of("Achievement"),
                "achievementType", "CertificateOfCompletion",
                "name", both(title),
                "description", Wording.summaryKk(certificate) + " / " + Wording.summaryRu(certificate),
                "criteria", ordered("narrative", Wording.CRITERIA_KK + " / " + Wording.CRITERIA_RU),
                "creator",
                        ordered(
                                "id", urn(certificate.providerId()),
                                "type", List.of("Profile"),
                                "name", both(certificate.providerName())));
    }

    private Map<String, Object> status(StatusLists.Place place) {
        String list = keys.address(LISTS + place.list());
        return ordered(
                "id",
                list + "#" + place.position(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                "revocation",
                "statusListIndex",
                Integer.toString(place.position()),
                "statusListCredential",
                list);
    }

    private static String both(Name name) {
        return name.kk().equals(name.ru()) ? name.kk() : name.kk() + " / " + name.ru();
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String beginning(LocalDate day) {
        return day.atStartOfDay(BusinessDate.ZONE).toInstant().toString();
    }

    private static String instant(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /// An object whose members keep their order; names and values in turn.
    private static Map<String, Object> ordered(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            object.put((String) members[i], members[i + 1]);
        }
        return object;
    }
}
