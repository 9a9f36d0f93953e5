package kz.tirek.gateway.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The OpenAPI document of one service.
///
/// @param service the service's name, such as `hub-school`
/// @param document the document; merging leaves it as it is
public record Contract(String service, ObjectNode document) {

    /// Name of the gateway's own contract.
    public static final String GATEWAY = "gateway";

    boolean isOwn() {
        return service.equals(GATEWAY);
    }
}
