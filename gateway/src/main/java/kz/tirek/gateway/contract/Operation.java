package kz.tirek.gateway.contract;

/// One operation of the merged contract, and so one thing a caller can reach.
///
/// @param service who answers it
/// @param method HTTP method in capitals
/// @param template path template, such as `/api/v1/schools/{id}`
/// @param operationId unique over all services
/// @param secured whether a token is needed
public record Operation(String service, String method, String template, String operationId, boolean secured) {

    /// Whether the gateway answers it itself.
    public boolean isOwn() {
        return service.equals(Contract.GATEWAY);
    }

    @Override
    public String toString() {
        return method + " " + template + " of " + service;
    }
}
