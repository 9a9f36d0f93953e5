package kz.tirek.funding.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.funding.content.Contents;
import org.jspecify.annotations.Nullable;

/// Takes documents in, in the caller's transaction.
@ApplicationScoped
class DocumentLife {

    static final String TYPE = "document";

    private final Documents documents;
    private final Contents contents;
    private final Changes changes;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DocumentLife(Documents documents, Contents contents, Changes changes, Caller caller, Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /// @param declared the media type the caller gives, or null
    DocumentView add(NewDocument facts, Path file, @Nullable MediaType declared) {
        if (!documents.hasOwner(facts.ownerType(), facts.ownerId())) {
            throw CommonProblem.UNKNOWN_REFERENCE
                    .refuse(
                            facts.ownerType().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            facts.ownerId().toString())
                    .at("ownerId");
        }
        UUID supersedes = facts.supersedes();
        Document superseded = supersedes == null ? null : superseded(supersedes, facts);
        try {
            FileType type = type(facts, file, declared);
            Document document =
                    new Document(facts, type, Files.size(file), sha256(file), caller.subject(), clock.instant());
            documents.persistAndFlush(document);
            contents.store(Contents.Owner.DOCUMENT, document.id(), file);
            if (superseded != null) {
                documents.getEntityManager().refresh(superseded);
                record(superseded, "SUPERSEDED");
            }
            return record(document, "CREATED");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Document superseded(UUID id, NewDocument facts) {
        Document older = documents.named(id, "supersedes");
        if (!older.isLike(facts)) {
            throw DocumentProblem.DOCUMENT_OF_ANOTHER_MATTER.refuse().at("supersedes");
        }
        if (older.supersededBy() != null) {
            throw DocumentProblem.DOCUMENT_SUPERSEDED
                    .refuse()
                    .with("supersededBy", older.supersededBy())
                    .at("supersedes");
        }
        return older;
    }

    private static FileType type(NewDocument facts, Path file, @Nullable MediaType declared) throws IOException {
        FileType type = Sniffer.typeOf(file)
                .orElseThrow(() -> DocumentProblem.DOCUMENT_TYPE_NOT_ALLOWED.refuse(
                        Arrays.stream(FileType.values()).map(Enum::name).collect(Collectors.joining(", "))));
        if (declared != null && !declared.isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE)) {
            String called = (declared.getType() + "/" + declared.getSubtype()).toLowerCase(Locale.ROOT);
            if (!type.isCalled(called)) {
                throw DocumentProblem.DOCUMENT_TYPE_CONTRADICTED
                        .refuse(type.mediaType(), called)
                        .at("Content-Type");
            }
        }
        if (!type.isNamed(facts.fileName())) {
            throw DocumentProblem.DOCUMENT_TYPE_CONTRADICTED
                    .refuse(type.mediaType(), facts.fileName())
                    .with("extensions", type.extensions())
                    .at("fileName");
        }
        return type;
    }

    private DocumentView record(Document document, String operation) {
        DocumentView view = DocumentView.of(document);
        changes.record(TYPE, document.id(), operation, view.published());
        return view;
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
