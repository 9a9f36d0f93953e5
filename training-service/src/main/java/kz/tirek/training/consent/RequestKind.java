package kz.tirek.training.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody asks of their personal data (Law 94-V, arts. 24 and 25).
@Schema(name = "PersonalDataRequestKind")
enum RequestKind {
    /// To know what is kept, why and whence.
    ACCESS,
    /// To correct what is wrong.
    CORRECTION,
    /// To stop using it.
    BLOCKING,
    /// To erase it.
    ERASURE
}
