package kz.tirek.funding.proof;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.tirek.funding.ledger.OrderedEntry;
import kz.tirek.funding.ledger.OrderedEntry.OrderedPosting;

/// The form in which an entry is sealed, version 1: JSON by the JSON Canonicalization Scheme (RFC 8785), with members
/// in the order of their names and no spaces. What is null is left out; amounts and transaction ids are strings, so
/// that no reader rounds them.
final class CanonicalForm {

    private static final int VERSION = 1;

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private CanonicalForm() {}

    /// The bytes that are hashed, UTF-8.
    static byte[] of(OrderedEntry entry) {
        CanonicalJson json = new CanonicalJson();
        json.beginObject()
                .member("causeId", entry.causeId().toString())
                .member("causeType", entry.causeType())
                .member("effectiveOn", entry.effectiveOn().toString())
                .memberIfPresent("exceptionId", entry.exceptionId())
                .member("form", VERSION)
                .member("id", entry.id().toString())
                .name("postings")
                .beginArray();
        entry.postings().forEach(posting -> write(json, posting));
        json.endArray()
                .member("recordedAt", MICROSECONDS.format(entry.recordedAt()))
                .member("recordedBy", entry.recordedBy())
                .member("recordedIn", entry.recordedIn())
                .memberIfPresent("reverses", entry.reverses())
                .member("sequence", entry.sequence())
                .endObject();
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CanonicalJson json, OrderedPosting posting) {
        json.beginObject()
                .member("account", posting.account())
                .member("amountTiyn", Long.toString(posting.amountTiyn()))
                .memberIfPresent("budgetLineId", posting.budgetLineId())
                .member("budgetary", posting.budgetary())
                .memberIfPresent("funderId", posting.funderId())
                .memberIfPresent("grantId", posting.grantId())
                .memberIfPresent("hubSchoolId", posting.hubSchoolId())
                .member("position", posting.position())
                .memberIfPresent("supplierId", posting.supplierId())
                .endObject();
    }
}
