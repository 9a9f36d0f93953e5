package kz.tirek.funding.paymentorder;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.paper.Typeface;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.funding.disbursement.ActualParty;
import kz.tirek.funding.money.AmountInWords;
import kz.tirek.funding.paymentorder.Instruction.Party;
import kz.tirek.funding.paymentorder.Instruction.Transfer;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// Payment orders as paper, one page each: every requisite named in Kazakh on the left and in Russian on the right,
/// what is written in both languages above in Kazakh and below in Russian, all in equal size (Language Law, art. 21).
@ApplicationScoped
class OrderPaper {

    static final String MEDIA_TYPE = "application/pdf";

    private static final float MARGIN = 36;
    private static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;
    private static final float HEIGHT = PageSize.A4.getHeight() - 2 * MARGIN;
    private static final float LARGEST = 9.5f;
    private static final float SMALLEST = 4;
    private static final float STEP = 0.5f;
    private static final Color LINES = new Color(0x88, 0x88, 0x88);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter PDF_DATE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Locale KAZAKH = Locale.of("kk");
    private static final Locale RUSSIAN = Locale.of("ru");

    private final BaseFont regular = Typeface.of("LiberationSans-Regular.ttf").font();
    private final BaseFont bold = Typeface.of("LiberationSans-Bold.ttf").font();

    byte[] print(Instruction order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        describe(writer, order);
        document.open();
        for (Transfer transfer : order.transfers()) {
            document.newPage();
            document.add(fitting(order, transfer));
        }
        document.close();
        return bytes.toByteArray();
    }

    private static void describe(PdfWriter writer, Instruction order) {
        PdfString created = new PdfString("D:" + PDF_DATE.format(order.createdAt()) + "Z");
        writer.getInfo().put(PdfName.TITLE, new PdfString("Төлем тапсырмасы " + order.code(), "UnicodeBig"));
        writer.getInfo().put(PdfName.CREATIONDATE, created);
        writer.getInfo().put(PdfName.MODDATE, created);
        writer.getInfo().put(PdfName.PRODUCER, new PdfString("Tirek"));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("kk"));
    }

    /// The largest print in which all of it fits on a page.
    private PdfPTable fitting(Instruction order, Transfer transfer) {
        float size = LARGEST;
        PdfPTable page = page(order, transfer, size);
        while (page.getTotalHeight() > HEIGHT && size > SMALLEST) {
            size -= STEP;
            page = page(order, transfer, size);
        }
        return page;
    }

    private PdfPTable page(Instruction order, Transfer transfer, float size) {
        Party sender = order.sender();
        Party beneficiary = transfer.beneficiary();
        Form form = new Form(regular, bold, size, WIDTH, LINES);
        form.title("ТӨЛЕМ ТАПСЫРМАСЫ", "№ " + transfer.reference(), "ПЛАТЁЖНОЕ ПОРУЧЕНИЕ");
        form.row("Күні", day(LocalDate.ofInstant(order.createdAt(), BusinessDate.ZONE)), "Дата");
        form.row("Валюталау күні", day(order.valueDate()), "Дата валютирования");
        form.heading("Ақша жөнелтуші", "Отправитель денег");
        party(form, sender, "Жөнелтуші коды (КОд)", "Код отправителя (КОд)");
        actual(form, "Нақты төлеуші", transfer.actualPayer(), "Фактический плательщик");
        form.heading("Бенефициар", "Бенефициар");
        party(form, beneficiary, "Бенефициар коды (КБе)", "Код бенефициара (КБе)");
        actual(form, "Нақты алушы", transfer.actualPayee(), "Фактический получатель");
        form.heading("Төлем", "Платёж");
        form.row("Сомасы", figures(transfer.amount()) + " KZT", "Сумма");
        form.row(
                "Сомасы жазумен",
                both(AmountInWords.kk(transfer.amount()), AmountInWords.ru(transfer.amount())),
                "Сумма прописью");
        form.row("Төлем белгілеу коды (КНП)", transfer.purposeCode(), "Код назначения платежа (КНП)");
        form.row("Төлем мақсаты", transfer.purpose(), "Назначение платежа");
        form.heading("Қолдар", "Подписи");
        form.signature("Басшы", "Руководитель");
        form.signature("Бас бухгалтер", "Главный бухгалтер");
        form.signature("Мөр орны", "Место печати");
        form.signature("Банк қабылдады", "Принято банком");
        return form.table();
    }

    private static void party(Form form, Party party, String sectorKk, String sectorRu) {
        form.row("Атауы", both(party.nameKk(), party.nameRu()), "Наименование");
        form.row("БСН (ЖСН)", party.number(), "БИН (ИИН)");
        form.row("ЖСК", grouped(party.iban()), "ИИК");
        form.row(sectorKk, party.sector(), sectorRu);
        if (party.country() != null) {
            Locale country = Locale.of("", party.country());
            form.row(
                    "Резиденттік елі",
                    both(country.getDisplayCountry(KAZAKH), country.getDisplayCountry(RUSSIAN)) + " (" + party.country()
                            + ")",
                    "Страна резидентства");
        }
        Name bank = party.bank();
        if (bank != null) {
            form.row("Банк", both(bank.kk(), bank.ru()), "Банк");
        }
        form.row("БСК", party.bic(), "БИК");
    }

    private static void actual(Form form, String kk, @Nullable ActualParty party, String ru) {
        if (party != null) {
            form.row(kk, party.name() + "\n" + party.bin(), ru);
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// Kazakh above, Russian below; what is the same in both stands once.
    private static String both(String kk, String ru) {
        return Stream.of(kk, ru).distinct().collect(Collectors.joining("\n"));
    }

    /// An IBAN in groups of four, as it is printed (ISO 13616).
    private static String grouped(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /// `1500000.50` as `1 500 000,50`, with spaces that do not break.
    private static String figures(Money amount) {
        return amount.toString()
                .replaceAll("(?<=[0-9])(?=([0-9]{3})+\\.)", "\u00A0")
                .replace('.', ',');
    }
}
