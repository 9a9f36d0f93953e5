package kz.tirek.funding.opendata;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import kz.tirek.funding.ledger.AsOf;

/// What open data of a cut is made of. Two editions that differ in nothing have the same bytes.
///
/// @param entries how many entries were recorded in it
/// @param names how many names of funders and hub schools were known in it
/// @param modifiedAt when the last of both was recorded
record Edition(Publisher publisher, AsOf cut, long entries, long names, Instant modifiedAt) {

    /// Grows when the same edition is written in another way.
    private static final int FORM = 1;

    /// The `ETag` of a file of this edition.
    EntityTag tag(String file) {
        String facts = String.join(
                "\n",
                Integer.toString(FORM),
                file,
                publisher.toString(),
                cut.effectiveAt().toString(),
                Long.toString(entries),
                Long.toString(names));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return new EntityTag(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
