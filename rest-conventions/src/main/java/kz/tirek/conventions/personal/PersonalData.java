package kz.tirek.conventions.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.problem.Failures;

/// Seals, opens and masks personal data, and keeps the register of reads in full.
///
/// A service that injects this bean must have its keys configured and does not start without them.
@ApplicationScoped
public class PersonalData {

    static final String HASH = "HmacSHA256";
    private static final String SEAL = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String activeKey;
    private final Map<String, SecretKeySpec> keys;
    private final SecretKeySpec hashKey;
    private final Purpose purpose;
    private final Caller caller;
    private final Clock clock;
    private final EntityManager entities;

    @Inject
    PersonalData(PersonalDataKeys configured, Purpose purpose, Caller caller, Clock clock, EntityManager entities) {
        activeKey = configured.activeId();
        keys = configured.sealingKeys();
        hashKey = configured.hashingKey();
        this.purpose = purpose;
        this.caller = caller;
        this.clock = clock;
        this.entities = entities;
    }

    /// The context that binds a sealed value to its place, so that it does not open in another row or field.
    public static String context(String resourceType, UUID id, String field) {
        return resourceType + "/" + id + "/" + field;
    }

    /// Seals `value` with the active key (AES-256-GCM).
    ///
    /// @param context where the value belongs, see [#context]; opening needs the same
    public Sealed encrypt(String value, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, activeKey, nonce, context);
            byte[] sealed = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
            byte[] box = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new Sealed(activeKey, Base64.getEncoder().encodeToString(box));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot seal " + context, failure);
        }
    }

    /// Opens what was sealed in the same context. For the service's own use: what a caller gets to see comes
    /// from [#reveal].
    ///
    /// @throws IllegalStateException if the key is not configured, or the value was changed or belongs
    ///     elsewhere
    public String decrypt(Sealed sealed, String context) {
        byte[] box = Base64.getDecoder().decode(sealed.box());
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(box).get(nonce);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, sealed.keyId(), nonce, context);
            return new String(cipher.doFinal(box, NONCE_BYTES, box.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("cannot open " + context, failure);
        }
    }

    /// The id of the key that seals now.
    public String activeKeyId() {
        return activeKey;
    }

    /// The ids of all keys that are configured, the one that seals and those that only open.
    public Set<String> keyIds() {
        return new TreeSet<>(keys.keySet());
    }

    /// The same value sealed with the key that seals now.
    ///
    /// @throws IllegalStateException as [#decrypt]
    public Sealed reseal(Sealed sealed, String context) {
        return encrypt(decrypt(sealed, context), context);
    }

    /// The value in full for a caller who states a purpose; the read is on record in the caller's transaction.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal PURPOSE_REQUIRED
    @Transactional(Transactional.TxType.MANDATORY)
    public String reveal(Sealed sealed, String resourceType, UUID id, String field) {
        recordRead(resourceType, id, field, purpose.required());
        return decrypt(sealed, context(resourceType, id, field));
    }

    /// Puts a read in full on record in the caller's transaction.
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordRead(String resourceType, UUID id, String field, String statedPurpose) {
        entities.persist(new PersonalDataRead(
                clock.instant(), caller, resourceType, id, field, statedPurpose, Failures.traceId()));
    }

    /// The hash under which a value is found and kept unique, 64 hexadecimal digits; useless without the key.
    public String keyedHash(String value) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(hashKey);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The number as everyone may see it, `9912******00`; all stars where it is too short to hide the middle.
    public static String mask(String number) {
        int hidden = number.length() - 6;
        return hidden < 4
                ? "*".repeat(number.length())
                : number.substring(0, 4) + "*".repeat(hidden) + number.substring(number.length() - 2);
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String context) throws GeneralSecurityException {
        SecretKeySpec key = keys.get(keyId);
        if (key == null) {
            throw new IllegalStateException("no key " + keyId + " is configured, which sealed " + context);
        }
        Cipher cipher = Cipher.getInstance(SEAL);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
