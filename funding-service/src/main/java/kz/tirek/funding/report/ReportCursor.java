package kz.tirek.funding.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.ledger.AsOf;
import org.jspecify.annotations.Nullable;

/// A place in a report: the cut, so that all pages are of the same one, and the key of the last row, bound to the
/// parameters the report was asked for with.
record ReportCursor(String report, LocalDate effectiveAt, Instant knownAt, String key) {

    /// @param report the parameters
    static ReportCursor of(String report, AsOf cut, String key) {
        return new ReportCursor(fingerprint(report), cut.effectiveAt(), cut.knownAt(), key);
    }

    AsOf cut() {
        return new AsOf(effectiveAt, knownAt);
    }

    String encode(ObjectMapper mapper) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mapper.writeValueAsBytes(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ReportCursor decode(ObjectMapper mapper, String text, String report) {
        @Nullable ReportCursor cursor;
        try {
            byte[] json = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            cursor = mapper.readValue(json, ReportCursor.class);
        } catch (IOException | IllegalArgumentException changed) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
        if (cursor == null
                || !fingerprint(report).equals(cursor.report)
                || cursor.effectiveAt == null
                || cursor.knownAt == null
                || cursor.key == null) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
        return cursor;
    }

    private static String fingerprint(String report) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(report.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
