package kz.tirek.funding.document;

/// Media types of documents, as annotations take them.
final class MediaTypes {

    static final String PDF = "application/pdf";
    static final String PNG = "image/png";
    static final String JPEG = "image/jpeg";
    static final String TIFF = "image/tiff";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XML = "application/xml";
    static final String XML_TEXT = "text/xml";
    static final String PKCS7_SIGNATURE = "application/pkcs7-signature";
    static final String PKCS7_MIME = "application/pkcs7-mime";
    static final String CMS = "application/cms";

    private MediaTypes() {}
}
