package kz.tirek.funding.proof;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// What the tree was at an instant (C2SP tlog-checkpoint), the instant in an extension line.
///
/// @param origin which log it is of
/// @param size leaves
/// @param root root over them
/// @param at when it was made, to the microsecond
@SuppressWarnings("ArrayRecordComponent") // hashes are compared as such
record Checkpoint(String origin, long size, byte[] root, Instant at) {

    /// The text that is signed, each line ended.
    byte[] text() {
        return "%s\n%d\n%s\n%s\n"
                .formatted(origin, size, Base64.getEncoder().encodeToString(root), at)
                .getBytes(StandardCharsets.UTF_8);
    }
}
