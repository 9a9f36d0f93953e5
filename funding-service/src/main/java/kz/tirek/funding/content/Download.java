package kz.tirek.funding.content;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Base64;
import java.util.HexFormat;

/// A file that never changes, as an answer: its hash is its entity tag and stands in `Repr-Digest` (RFC 9530).
///
/// @param name of the file with its extension
/// @param sha256 hash of the bytes in hexadecimal digits
public record Download(String name, String mediaType, long bytes, String sha256) {

    /// The file, or 304 where the caller has it already.
    public Response answer(Request request, StreamingOutput content) {
        EntityTag tag = new EntityTag(sha256);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        if (known != null) {
            return known.tag(tag).build();
        }
        byte[] hash = HexFormat.of().parseHex(sha256);
        return Response.ok(content, mediaType)
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(name))
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":")
                .build();
    }
}
