package kz.tirek.training.certificate;

import static kz.tirek.training.Training.OFFICER;
import static kz.tirek.training.Training.act;
import static kz.tirek.training.Training.created;
import static kz.tirek.training.certificate.Graduates.SIGNATORY;
import static kz.tirek.training.certificate.Graduates.completed;
import static kz.tirek.training.certificate.Graduates.issued;
import static kz.tirek.training.certificate.Graduates.teacher;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import kz.tirek.training.HubSchools;
import kz.tirek.training.Training;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;

/// The printed certificate, read by a library other than the one that wrote it.
@QuarkusTest
@WithTirek
@WithHubSchools
class CertificatePaperTest {

    private static final String LETTERS = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

    private final UUID school = HubSchools.school();

    @Test
    void saysTheSameInBothLanguagesAndLeadsToTheCheck() throws Exception {
        String enrolment = enrolment("NIS", teacher(school, "Әбдіғаппарова", "Құралай", "Өмірзаққызы"), """
                {"kk":"Шағын жинақты мектепте зертханалық жұмыс ұйымдастыру","ru":"Организация лабораторных работ в малокомплектной школе"}""");
        Response certificate = issued(enrolment);
        String number = certificate.path("number");

        byte[] pdf = document(certificate.path("id"));

        assertThat(document(certificate.path("id")))
                .as("the same bytes each time")
                .isEqualTo(pdf);
        assertThat(manyAtOnce(certificate.path("id")))
                .as("and when many ask at once")
                .allMatch(other -> Arrays.equals(other, pdf));
        keep(pdf, "certificate");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight());
            assertThat(page.getRotation()).isZero();
            String left = half(page, true);
            String right = half(page, false);
            assertThat(left)
                    .contains(
                            "Назарбаев Зияткерлік мектептері",
                            "Осы сертификат иесі",
                            "«Шағын жинақты мектепте зертханалық жұмыс ұйымдастыру»",
                            "тағылымдамасын 72 сағат көлемінде сәтті аяқтады",
                            "2022 жылғы 3–14 қазан",
                            "Берілген күні",
                            "Басқарма төрағасы");
            assertThat(right)
                    .contains(
                            "Назарбаев Интеллектуальные школы",
                            "Настоящим удостоверяется, что",
                            "успешно завершил(а) стажировку",
                            "«Организация лабораторных работ в малокомплектной школе»",
                            "в объёме 72 часов",
                            "3–14 октября 2022 года",
                            "Дата выдачи");
            assertThat(text(page, 0, 842))
                    .contains(
                            "Әбдіғаппарова Құралай Өмірзаққызы", "№ " + number, "С. Сынақов", "Председатель правления");
            assertThat(qrCode(document))
                    .isEqualTo("https://tirek.test/api/v1/certificates/" + number + "/verification");
        }
    }

    @Test
    void holdsTheLongestNamesAndEveryLetterOfKazakh() throws Exception {
        String longest = "Ұзақжұмағалиева-Қаратоғанбайқызы".repeat(3);
        String title =
                ("Өңірлік тірек мектептерде жаратылыстану-математика бағытындағы пәндерді оқытудың заманауи әдістері мен құралдары: "
                                + LETTERS + " ")
                        .repeat(2)
                        .strip();
        String enrolment = enrolment(
                "LONG",
                teacher(school, longest, "Һәкімжан-Ғазиза-Үмітжан", "Іңкәрбекқызы-Әмірғалиқызы"),
                "{\"kk\":\"%s\",\"ru\":\"%s\"}".formatted(title, title.replace("Өңірлік", "Региональный")));
        Response certificate = issued(enrolment);

        byte[] pdf = document(certificate.path("id"));

        keep(pdf, "long");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            String left = half(page, true).replaceAll("\\s+", "");
            assertThat(left).contains(LETTERS);
            assertThat(text(page, 0, 842).replaceAll("\\s+", ""))
                    .contains(longest + "Һәкімжан-Ғазиза-ҮмітжанІңкәрбекқызы");
        }
    }

    @Test
    void isStampedOnceItNoLongerHolds() throws Exception {
        String certificate = issued(enrolment(
                        "STAMP",
                        teacher(school, "Сынақов", "Нұрлан", "Маратұлы"),
                        "{\"kk\":\"Физика\",\"ru\":\"Физика\"}"))
                .path("id");
        byte[] before = document(certificate);
        act(OFFICER, "certificates/" + certificate, "revoke", "{\"reason\":\"x\"}")
                .then()
                .statusCode(200);

        byte[] after = document(certificate);

        keep(after, "revoked");
        assertThat(after).isNotEqualTo(before);
        assertThat(document(certificate)).isEqualTo(after);
    }

    private static String enrolment(String code, String teacher, String name) {
        String provider = Training.provider();
        created(OFFICER, "certificate-series", """
                {"providerId":"%s","code":"%s","signatory":%s}""".formatted(provider, code, SIGNATORY));
        String course = created(
                OFFICER,
                "courses",
                Training.course(provider, 72).replaceFirst("\"name\":\\{[^}]*}", "\"name\":" + name));
        String run = created(OFFICER, "course-runs", Training.run(course, 5));
        act(OFFICER, "course-runs/" + run, "open").then().statusCode(200);
        return completed(run, List.of(teacher)).getFirst();
    }

    private static byte[] document(String id) {
        return Api.as(OFFICER)
                .accept("application/pdf")
                .get("/api/v1/certificates/" + id + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static List<byte[]> manyAtOnce(String id) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, 32)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> document(id), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static String half(PDPage page, boolean left) throws Exception {
        return left ? text(page, 0, 421) : text(page, 421, 421);
    }

    private static String text(PDPage page, int x, int width) throws Exception {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion("area", new Rectangle2D.Float(x, 0, width, 595));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("area").replaceAll("[ \\t]*\\R", " ");
    }

    private static String qrCode(PDDocument document) throws Exception {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
                .getText();
    }

    /// Under `target`, for people to look at.
    private static void keep(byte[] pdf, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/certificates"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 120, ImageType.RGB),
                    "png",
                    folder.resolve(name + ".png").toFile());
        }
    }
}
