package kz.tirek.funding.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry with every field of its rows, as it is sealed.
///
/// Its canonical form, version 1, is JSON by the JSON Canonicalization Scheme (RFC 8785): members in the order of
/// their names, no spaces; what is null is left out; amounts and transaction ids are strings, so that no reader
/// rounds them.
///
/// @param sequence its place in the gapless order, from 1
/// @param recordedIn the database's transaction that recorded it
record SealedEntry(
        long sequence,
        UUID id,
        String causeType,
        UUID causeId,
        LocalDate effectiveOn,
        String recordedBy,
        Instant recordedAt,
        String recordedIn,
        @Nullable UUID reverses,
        @Nullable UUID exceptionId,
        List<SealedPosting> postings) {

    /// Version of the canonical form.
    static final int FORM = 1;

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// A posting with every field of its row.
    record SealedPosting(
            int position,
            String account,
            boolean budgetary,
            long amountTiyn,
            @Nullable UUID funderId,
            @Nullable UUID grantId,
            @Nullable UUID hubSchoolId,
            @Nullable UUID budgetLineId,
            @Nullable UUID supplierId) {

        private void write(CanonicalJson json) {
            json.beginObject()
                    .member("account", account)
                    .member("amountTiyn", Long.toString(amountTiyn))
                    .memberIfPresent("budgetLineId", budgetLineId)
                    .member("budgetary", budgetary)
                    .memberIfPresent("funderId", funderId)
                    .memberIfPresent("grantId", grantId)
                    .memberIfPresent("hubSchoolId", hubSchoolId)
                    .member("position", position)
                    .memberIfPresent("supplierId", supplierId)
                    .endObject();
        }
    }

    /// The canonical form, in UTF-8.
    byte[] canonical() {
        CanonicalJson json = new CanonicalJson();
        json.beginObject()
                .member("causeId", causeId.toString())
                .member("causeType", causeType)
                .member("effectiveOn", effectiveOn.toString())
                .memberIfPresent("exceptionId", exceptionId)
                .member("form", FORM)
                .member("id", id.toString())
                .name("postings")
                .beginArray();
        postings.forEach(posting -> posting.write(json));
        json.endArray()
                .member("recordedAt", MICROSECONDS.format(recordedAt))
                .member("recordedBy", recordedBy)
                .member("recordedIn", recordedIn)
                .memberIfPresent("reverses", reverses)
                .member("sequence", sequence)
                .endObject();
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
