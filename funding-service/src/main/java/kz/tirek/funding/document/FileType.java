package kz.tirek.funding.document;

import java.util.List;
import java.util.Locale;

/// A type of file that is taken, recognised by its bytes.
enum FileType {
    PDF(List.of(MediaTypes.PDF), "pdf"),
    PNG(List.of(MediaTypes.PNG), "png"),
    JPEG(List.of(MediaTypes.JPEG), "jpg", "jpeg"),
    TIFF(List.of(MediaTypes.TIFF), "tif", "tiff"),
    XLSX(List.of(MediaTypes.XLSX), "xlsx"),
    DOCX(List.of(MediaTypes.DOCX), "docx"),
    XML(List.of(MediaTypes.XML, MediaTypes.XML_TEXT), "xml"),
    /// Signed data of the Cryptographic Message Syntax (RFC 5652), as the national certification authority makes it.
    CMS(List.of(MediaTypes.PKCS7_SIGNATURE, MediaTypes.PKCS7_MIME, MediaTypes.CMS), "p7s", "p7m", "cms", "sig");

    private final List<String> mediaTypes;
    private final List<String> extensions;

    FileType(List<String> mediaTypes, String... extensions) {
        this.mediaTypes = mediaTypes;
        this.extensions = List.of(extensions);
    }

    /// The media type it is stored and given out with.
    String mediaType() {
        return mediaTypes.getFirst();
    }

    /// Whether a caller may call it `mediaType`.
    boolean isCalled(String mediaType) {
        return mediaTypes.contains(mediaType);
    }

    /// Whether the name of a file ends as such a file's does.
    boolean isNamed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    List<String> extensions() {
        return extensions;
    }
}
