package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/// The published status lists (W3C Bitstring Status List v1.0). A certificate has one bit in one list, at a place
/// drawn at random, so that the place says nothing of whose certificate it is or when it was issued.
@ApplicationScoped
class StatusLists {

    /// Bits of a list; the least the specification allows, so that one hides among many.
    static final int BITS = 131_072;

    /// Places drawn before a list counts as full: it happens at about nine tenths.
    private static final int DRAWS = 30;

    private final SecureRandom random = new SecureRandom();
    private final EntityManager entities;

    @Inject
    StatusLists(EntityManager entities) {
        this.entities = entities;
    }

    /// A place in a list.
    record Place(int list, int position) {}

    /// Gives the certificate its place.
    @Transactional(Transactional.TxType.MANDATORY)
    Place enter(UUID certificate) {
        for (int list = newest(); ; list++) {
            for (int draw = 0; draw < DRAWS; draw++) {
                Place place = new Place(list, random.nextInt(BITS));
                if (take(place, certificate)) {
                    return place;
                }
            }
        }
    }

    /// Sets the bit of a certificate that no longer holds.
    @Transactional(Transactional.TxType.MANDATORY)
    void end(UUID certificate) {
        entities.createNativeQuery("update certificate_status_entry set ended = true where certificate_id = :id")
                .setParameter("id", certificate)
                .executeUpdate();
    }

    Place of(UUID certificate) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select list, position from certificate_status_entry where certificate_id = :id",
                        Object[].class)
                .setParameter("id", certificate)
                .getSingleResult();
        return new Place((Integer) row[0], (Integer) row[1]);
    }

    /// The list as it is published, `encodedList` of the specification; empty where there is no such list.
    Optional<String> encoded(int list) {
        if (list < 1 || list > newest()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Integer> ended = entities.createNativeQuery(
                        "select position from certificate_status_entry where list = :list and ended", Integer.class)
                .setParameter("list", list)
                .getResultList();
        byte[] bits = new byte[BITS / Byte.SIZE];
        for (int position : ended) {
            // The first bit of the list is the leftmost of the first byte.
            bits[position / Byte.SIZE] |= (byte) (0x80 >>> (position % Byte.SIZE));
        }
        return Optional.of("u" + Base64.getUrlEncoder().withoutPadding().encodeToString(gzip(bits)));
    }

    private boolean take(Place place, UUID certificate) {
        return entities.createNativeQuery("""
                        insert into certificate_status_entry (list, position, certificate_id)
                        values (:list, :position, :certificate) on conflict (list, position) do nothing""")
                        .setParameter("list", place.list())
                        .setParameter("position", place.position())
                        .setParameter("certificate", certificate)
                        .executeUpdate()
                == 1;
    }

    private int newest() {
        return (Integer)
                entities.createNativeQuery("select coalesce(max(list), 1) from certificate_status_entry", Integer.class)
                        .getSingleResult();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
