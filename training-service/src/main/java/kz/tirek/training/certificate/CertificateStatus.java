package kz.tirek.training.certificate;

import java.util.List;

/// Whether a certificate holds. Each status knows the actions it allows.
enum CertificateStatus {
    /// It holds.
    VALID("revoke", "replace"),
    /// It was taken back, with a reason. One taken back by mistake is replaced by a new one.
    REVOKED("replace"),
    /// Another one stands in its place.
    REPLACED;

    private final List<String> actions;

    CertificateStatus(String... actions) {
        this.actions = List.of(actions);
    }

    /// The actions this status allows, as the last segment of their paths.
    List<String> actions() {
        return actions;
    }
}
