package kz.tirek.hubschool.eschool.digitalresource;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// On what ground schools may use a digital resource.
@Schema(name = "DigitalResourceArrangement", description = "On what ground schools may use a digital resource")
enum Arrangement {
    /// Anybody may use it.
    OPEN_LICENCE,
    /// By agreement with the provider.
    AGREEMENT,
    /// It was bought.
    PURCHASE,
    /// Public-private partnership.
    PUBLIC_PRIVATE_PARTNERSHIP,
    /// On another ground.
    OTHER
}
