package kz.tirek.funding.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is said of a document that is uploaded.
///
/// @param supersedes the document whose place it takes
record NewDocument(
        OwnerType ownerType,
        UUID ownerId,
        DocumentKind kind,
        String fileName,
        @Nullable UUID supersedes) {}
