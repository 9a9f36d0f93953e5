package kz.tirek.funding.paymentorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.tirek.conventions.money.Money;
import kz.tirek.funding.disbursement.ActualParty;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The printed order, read by a library other than the one that wrote it.
class OrderPaperTest {

    private static final String LONG =
            "Өңірлік әдістемелік ұжымның ғылыми-қызметтік құралдары ".repeat(9).strip();

    private final OrderPaper paper = new OrderPaper();

    @Test
    void printsAPageForEachItemInBothLanguages() throws IOException {
        byte[] pdf = paper.print(Instructions.of(
                Instructions.transfer(1, "ТОО «Лаборатория»", "Робототехника жиынтықтары", 150_000_050),
                Instructions.foreign("Оқыту")));
        keep(pdf, "payment-order");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            String first = page(document, 1);
            assertThat(first)
                    .contains("ТӨЛЕМ ТАПСЫРМАСЫ", "ПЛАТЁЖНОЕ ПОРУЧЕНИЕ", "№ PO-2026-000001-1")
                    .contains("«Қазақстан халқына» қоғамдық қоры", "ОФ «Қазақстан халқына»", "ТОО «Лаборатория»")
                    .contains("KZ86 125K ZT50 0410 0100", "HSBKKZKX", "991240000003", "16.01.2026")
                    .contains("1\u00A0500\u00A0000,50 KZT", "710", "Робототехника жиынтықтары")
                    .contains("Бір миллион бес жүз мың теңге 50 тиын", "Один миллион пятьсот тысяч тенге 50 тиынов")
                    .contains("Басшы", "Руководитель", "Бас бухгалтер", "Главный бухгалтер");
            assertThat(page(document, 2))
                    .contains("№ PO-2026-000001-2", "Нақты төлеуші", "Фактический получатель", "Германия", "(DE)");
        }
    }

    @Test
    void putsTheLongestOrderOnOnePage() throws IOException {
        String name = LONG.substring(0, 300);
        Instruction.Party wordy = new Instruction.Party(
                name, name + "я", "991240000003", "KZ86125KZT5004100100", "HSBKKZKX", "17", "DE", Instructions.BANK);
        Instruction.Transfer usual = Instructions.foreign(LONG.substring(0, 490));
        Instruction order = Instructions.of(new Instruction.Transfer(
                usual.reference(),
                Money.LARGEST,
                wordy,
                "710",
                usual.purpose(),
                new ActualParty(name, "991240000003"),
                new ActualParty(name, "991240000003")));
        byte[] pdf = paper.print(
                new Instruction(order.code(), order.createdAt(), order.valueDate(), wordy, order.transfers()));
        keep(pdf, "longest-payment-order");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(page(document, 1)).contains("Он триллион теңге", "Принято банком");
        }
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper text = new PDFTextStripper();
        text.setSortByPosition(true);
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(document);
    }

    private static void keep(byte[] pdf, String name) throws IOException {
        Files.write(Path.of("target", name + ".pdf"), pdf);
    }
}
