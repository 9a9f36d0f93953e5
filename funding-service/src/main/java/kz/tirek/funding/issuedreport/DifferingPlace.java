package kz.tirek.funding.issuedreport;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Objects;
import kz.tirek.conventions.problem.CommonProblem;

/// A place in the list of entries that differ, and the cut the list is of: the next page must be of the same cut,
/// whatever was recorded between the two requests.
record DifferingPlace(long sequence, LocalDate effectiveAt, Instant knownAt) {

    static DifferingPlace of(Comparison compared, long sequence) {
        return new DifferingPlace(
                sequence,
                compared.after().asOf().effectiveAt(),
                compared.after().asOf().knownAt());
    }

    /// @throws kz.tirek.conventions.problem.Refusal INVALID_CURSOR
    static DifferingPlace parse(String cursor) {
        try {
            byte[] text = Base64.getUrlDecoder().decode(cursor);
            String[] parts = new String(text, StandardCharsets.US_ASCII).split(" ", 3);
            return new DifferingPlace(Long.parseLong(parts[0]), LocalDate.parse(parts[1]), Instant.parse(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException changed) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
    }

    /// The request for the page behind this place.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal INVALID_CURSOR if it asks for another cut
    DifferenceRequest goOn(DifferenceRequest request) {
        if (request.to != null) {
            return request;
        }
        if (!effectiveAt.equals(Objects.requireNonNullElse(request.effectiveAt, effectiveAt))
                || !knownAt.equals(Objects.requireNonNullElse(request.knownAt, knownAt))) {
            throw CommonProblem.INVALID_CURSOR.refuse();
        }
        DifferenceRequest next = new DifferenceRequest();
        next.effectiveAt = effectiveAt;
        next.knownAt = knownAt;
        return next;
    }

    /// The cursor.
    @Override
    public String toString() {
        String text = sequence + " " + effectiveAt + " " + knownAt;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
