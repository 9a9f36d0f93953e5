package kz.tirek.stack.demonstration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One request of the demonstration data, as its JSON files write it. Exactly one of `post`, `act`, `put`, `patch`,
/// `get` names the path; paths and bodies may refer to earlier answers (`${aksai.id}`).
///
/// @param as the role that asks
/// @param post creates something
/// @param act an action on something that exists: its `If-Match` is fetched from the path without its last segment
/// @param put replaces something; its `If-Match` is fetched first
/// @param patch merges into something; its `If-Match` is fetched first
/// @param get reads something
/// @param version the path `If-Match` is fetched from where the above says otherwise: that of the owner of a part
/// @param during the status in which it is sent; in another one it was sent before. For a change that no key makes
/// safe
///     to repeat and that what follows puts an end to
/// @param body what is sent, as JSON
/// @param file a file beside this one that is sent instead; references in it are resolved as in a body
/// @param mediaType what the file is
/// @param remember the name under which later steps refer to the answer
/// @param source where the facts in it were published
record Step(
        @JsonProperty(required = true) String as,
        @Nullable String post,
        @Nullable String act,
        @Nullable String put,
        @Nullable String patch,
        @Nullable String get,
        @Nullable String version,
        @Nullable String during,
        @Nullable JsonNode body,
        @Nullable String file,
        @Nullable String mediaType,
        @Nullable String remember,
        @Nullable String source) {

    Step {
        if (Stream.of(post, act, put, patch, get).filter(path -> path != null).count() != 1) {
            throw new IllegalArgumentException("a step needs exactly one of post, act, put, patch, get");
        }
        if ((file == null) != (mediaType == null) || (file != null && body != null)) {
            throw new IllegalArgumentException("a file needs its mediaType and no body");
        }
    }

    String method() {
        if (post != null || act != null) {
            return "POST";
        }
        if (get != null) {
            return "GET";
        }
        return put != null ? "PUT" : "PATCH";
    }

    String path() {
        return Stream.of(post, act, put, patch, get)
                .filter(path -> path != null)
                .findFirst()
                .orElseThrow();
    }

    /// The resource whose version the request must name; empty where none is needed.
    String versionedPath() {
        if (version != null) {
            return version;
        }
        if (act != null) {
            return act.substring(0, act.lastIndexOf('/'));
        }
        return put != null || patch != null ? path() : "";
    }

    /// Always the same for the same step, so that a run that was interrupted repeats nothing.
    String idempotencyKey() {
        try {
            String text = String.join(
                    "\n", as, method(), path(), file == null ? String.valueOf(body) : file, String.valueOf(remember));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "demonstration-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
