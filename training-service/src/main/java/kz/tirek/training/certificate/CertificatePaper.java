package kz.tirek.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kz.tirek.conventions.paper.Typeface;
import kz.tirek.training.certificate.PaperLayout.Column;
import kz.tirek.training.certificate.PaperLayout.Halves;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// A certificate as paper: one page, A4 landscape, Kazakh on the left, Russian on the right, both in the same size
/// (Language Law, art. 21).
@ApplicationScoped
class CertificatePaper {

    private static final Color NAVY = new Color(0x12, 0x3A, 0x5E);
    private static final Color GOLD = new Color(0xB0, 0x8D, 0x3C);
    private static final Color TEXT = new Color(0x22, 0x22, 0x22);
    private static final Color QUIET = new Color(0x66, 0x66, 0x66);

    private static final float WIDTH = PageSize.A4.getHeight();
    private static final float HEIGHT = PageSize.A4.getWidth();
    private static final float MIDDLE = WIDTH / 2;
    private static final float COLUMN = 330;
    private static final Column LEFT = new Column(MIDDLE - 20 - COLUMN, COLUMN);
    private static final Column RIGHT = new Column(MIDDLE + 20, COLUMN);
    private static final Column WHOLE = new Column(90, WIDTH - 180);
    private static final Column SIGNATURE = new Column(84, 300);
    private static final float QR_SIZE = 88;
    private static final float QR_LEFT = WIDTH - 92 - QR_SIZE;
    private static final float FOOT = 64;
    private static final Column CHECK = new Column(QR_LEFT - 262, 250);

    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final SigningKeys addresses;
    private final Typeface regular = Typeface.of("LiberationSerif-Regular.ttf");
    private final Typeface bold = Typeface.of("LiberationSerif-Bold.ttf");
    private final Typeface italic = Typeface.of("LiberationSerif-Italic.ttf");

    @Inject
    CertificatePaper(SigningKeys addresses) {
        this.addresses = addresses;
    }

    /// The PDF; the same bytes for the same certificate.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CERTIFICATE_HOLDER_ERASED
    byte[] print(Certificate certificate) {
        String holder = certificate.requireHolder().fullName();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle(WIDTH, HEIGHT));
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.open();
        describe(writer, certificate);
        PdfContentByte canvas = writer.getDirectContent();
        PaperLayout layout = new PaperLayout(canvas);
        frame(canvas);
        head(layout, certificate);
        person(layout, holder);
        body(layout, certificate);
        signature(layout, certificate.signatory());
        check(layout, canvas, certificate);
        if (certificate.status() != CertificateStatus.VALID) {
            layout.stamp("ЖАРАМСЫЗ · НЕДЕЙСТВИТЕЛЕН", bold, 54, MIDDLE, HEIGHT / 2);
        }
        document.close();
        return StableBytes.of(bytes.toByteArray());
    }

    private static void describe(PdfWriter writer, Certificate certificate) {
        PdfString created = new PdfString("D:" + PDF_DATE.format(certificate.createdAt()) + "Z");
        writer.getInfo().put(PdfName.TITLE, new PdfString("Сертификат " + certificate.number(), "UnicodeBig"));
        writer.getInfo().put(PdfName.CREATIONDATE, created);
        writer.getInfo().put(PdfName.MODDATE, created);
        writer.getInfo().put(PdfName.PRODUCER, new PdfString("Tirek"));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("kk"));
    }

    private static void frame(PdfContentByte canvas) {
        canvas.saveState();
        canvas.setColorStroke(NAVY);
        canvas.setLineWidth(2.2f);
        canvas.rectangle(24, 24, WIDTH - 48, HEIGHT - 48);
        canvas.stroke();
        canvas.setColorStroke(GOLD);
        canvas.setLineWidth(0.8f);
        canvas.rectangle(31, 31, WIDTH - 62, HEIGHT - 62);
        canvas.stroke();
        for (float x : new float[] {31, WIDTH - 31}) {
            for (float y : new float[] {31, HEIGHT - 31}) {
                Ornament.corner(canvas, x, y, x < MIDDLE ? 1 : -1, y < MIDDLE / 2 ? 1 : -1, GOLD);
            }
        }
        canvas.restoreState();
    }

    private void head(PaperLayout layout, Certificate certificate) {
        List<Paragraph> nothing = List.of();
        layout.pair(
                LEFT,
                new Halves(List.of(new Paragraph(certificate.providerName().kk(), bold, 0)), nothing),
                RIGHT,
                new Halves(List.of(new Paragraph(certificate.providerName().ru(), bold, 0)), nothing),
                536,
                50,
                13,
                NAVY);
        layout.spaced("СЕРТИФИКАТ", bold, 40, 9, MIDDLE, 440, NAVY);
        layout.centred("№ " + certificate.number(), regular, 14, MIDDLE, 414, GOLD.darker());
        layout.centred("Осы сертификат иесі", italic, 13, LEFT.centre(), 382, TEXT);
        layout.centred("Настоящим удостоверяется, что", italic, 13, RIGHT.centre(), 382, TEXT);
    }

    private void person(PaperLayout layout, String holder) {
        layout.fitted(new Paragraph(holder, bold, 0), WHOLE, 372, 44, 28, NAVY);
        layout.line(MIDDLE - 290, MIDDLE + 290, 323, 0.8f, GOLD);
    }

    private void body(PaperLayout layout, Certificate certificate) {
        Halves kk = new Halves(
                List.of(
                        new Paragraph("«" + certificate.title().kk() + "»", bold, 0),
                        new Paragraph(Wording.completedKk(certificate), regular, 0.15f)),
                List.of(
                        new Paragraph(
                                "Оқу мерзімі: " + Wording.daysKk(certificate.from(), certificate.until()),
                                regular,
                                0.5f),
                        new Paragraph("Берілген күні: " + Wording.dayKk(certificate.issuedOn()), regular, 0)));
        Halves ru = new Halves(
                List.of(
                        new Paragraph(Wording.completedRu(certificate.format()), regular, 0),
                        new Paragraph("«" + certificate.title().ru() + "»", bold, 0.15f),
                        new Paragraph(Wording.hoursRu(certificate.hours()), regular, 0.15f)),
                List.of(
                        new Paragraph(
                                "Срок обучения: " + Wording.daysRu(certificate.from(), certificate.until()),
                                regular,
                                0.5f),
                        new Paragraph("Дата выдачи: " + Wording.dayRu(certificate.issuedOn()), regular, 0)));
        layout.pair(LEFT, kk, RIGHT, ru, 310, 138, 14, TEXT);
    }

    private void signature(PaperLayout layout, Signatory signatory) {
        layout.left(
                List.of(
                        new Paragraph(signatory.titleKk(), regular, 0),
                        new Paragraph(signatory.titleRu(), regular, 0.2f)),
                SIGNATURE,
                152,
                48,
                10.5f,
                TEXT);
        layout.line(SIGNATURE.left(), SIGNATURE.left() + 150, 80, 0.6f, QUIET);
        layout.left(List.of(new Paragraph(signatory.name(), bold, 0)), SIGNATURE, 78, 16, 11, TEXT);
    }

    private void check(PaperLayout layout, PdfContentByte canvas, Certificate certificate) {
        String address = addresses.address("/api/v1/certificates/" + certificate.number() + "/verification");
        QrCode.of(address).draw(canvas, QR_LEFT, FOOT, QR_SIZE);
        layout.right("Түпнұсқалығын тексеру", regular, 10.5f, CHECK, 120, TEXT);
        layout.right("Проверка подлинности", regular, 10.5f, CHECK, 106, TEXT);
        float y = 90;
        for (String line : regular.lines(address.replace("/", "/ "), 8, CHECK.width())) {
            layout.right(line.replace("/ ", "/"), regular, 8, CHECK, y, QUIET);
            y -= 10;
        }
    }
}
