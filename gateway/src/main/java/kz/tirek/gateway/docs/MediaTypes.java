package kz.tirek.gateway.docs;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/// Chooses between two representations of a resource.
final class MediaTypes {

    private MediaTypes() {}

    /// Whether the caller's `Accept` names `other` before it would take `standard`.
    static boolean prefers(HttpHeaders headers, String other, String standard) {
        MediaType otherType = MediaType.valueOf(other);
        MediaType standardType = MediaType.valueOf(standard);
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(standardType)) {
                return false;
            }
            if (accepted.isCompatible(otherType)) {
                return true;
            }
        }
        return false;
    }
}
