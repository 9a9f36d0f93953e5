package kz.tirek.funding.paymentorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class Pain001Test {

    private static final Schema SCHEMA =
            schema(new StreamSource(Objects.requireNonNull(Pain001Test.class.getResource("/pain.001.001.09.xsd"))
                    .toExternalForm()));

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(500);
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("әғқңөұүһі «»&<>\"']]> №\uD83D\uDE00Ж")
                .ofMinLength(1)
                .ofMaxLength(500);
        return Arbitraries.oneOf(any, words).filter(text -> !text.isBlank());
    }

    @Property(tries = 200)
    void isValidWhateverIsPaidToWhom(
            @ForAll("texts") String name,
            @ForAll("texts") String purpose,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long tiyn)
            throws Exception {
        byte[] message = Pain001.of(
                Instructions.of(Instructions.transfer(1, name, purpose, tiyn), Instructions.foreign(purpose)));
        SCHEMA.newValidator().validate(source(message));
    }

    @Test
    void isValidAgainstThePublishedSchema() throws Exception {
        Path published = Path.of("../../shared/data/schemas/pain.001.001.09.xsd");
        assumeTrue(Files.exists(published), "the schemas published by ISO 20022 are not at " + published);
        Schema schema = schema(new StreamSource(published.toFile()));
        assertThatCode(() -> schema.newValidator().validate(source(Pain001.of(batch(500)))))
                .doesNotThrowAnyException();
    }

    @Test
    void saysEverythingThatAPaymentOrderSays() throws Exception {
        String purpose = "Оплата по договору № 17 за робототехнику ".repeat(8).strip();
        Document message = read(Pain001.of(Instructions.of(
                Instructions.transfer(1, "ТОО «Лаборатория»", "Робототехника", 99), Instructions.foreign(purpose))));

        assertThat(text(message, "MsgId")).containsExactly("PO-2026-000001");
        assertThat(text(message, "CreDtTm")).containsExactly("2026-01-16T01:30:00+05:00");
        assertThat(text(message, "NbOfTxs")).containsExactly("2", "2");
        assertThat(text(message, "CtrlSum")).containsExactly("1500001.49", "1500001.49");
        assertThat(text(message, "ReqdExctnDt")).containsExactly("2026-01-16");
        assertThat(text(message, "InstdAmt")).containsExactly("0.99", "1500000.50");
        assertThat(text(message, "EndToEndId")).containsExactly("PO-2026-000001-1", "PO-2026-000001-2");
        assertThat(text(message, "Dbtr")).containsExactly("ОФ «Қазақстан халқына»991240000003BIN");
        assertThat(text(message, "Cdtr"))
                .containsExactly("ТОО «Лаборатория»991240000003BIN", "Ганс Мюллер991231100000IINDE");
        assertThat(text(message, "UltmtDbtr")).containsExactly("КГУ «Аксайская школа № 2»991240000003BIN");
        assertThat(text(message, "UltmtCdtr")).containsExactly("ТОО «Лаборатория»991240000003BIN");
        assertThat(text(message, "Purp")).containsExactly("710", "859");
        assertThat(text(message, "RgltryRptg")).containsExactly("BOTHKOD18KBE17", "BOTHKOD18KBE29");
        List<String> parts = text(message, "Ustrd");
        assertThat(parts.getFirst()).isEqualTo("Робототехника");
        assertThat(String.join(" ", parts.subList(1, parts.size()))).isEqualTo(purpose);
    }

    @Test
    void cutsALongNameAfterAWord() {
        String name = "Коммунальное государственное учреждение «Общеобразовательная школа № 2 города Аксай»"
                + " отдела образования по Бурлинскому району управления образования Западно-Казахстанской области";
        assertThat(MessageText.cut(name, 140)).hasSizeLessThanOrEqualTo(140).endsWith(" управления");
        assertThat(MessageText.cut("ж".repeat(141), 140)).isEqualTo("ж".repeat(140));
        assertThat(MessageText.cut("a" + "\uD83D\uDE00".repeat(200), 140)).isEqualTo("a" + "\uD83D\uDE00".repeat(69));
        assertThat(MessageText.cut(" a\n\t b\uFFFF\uD800 ", 140)).isEqualTo("a b\uFFFD\uFFFD");
    }

    private static Instruction batch(int size) {
        return Instructions.of(IntStream.rangeClosed(1, size)
                .mapToObj(number -> Instructions.transfer(number, "«Зертхана» ЖШС", "Робототехника", number))
                .toArray(Instruction.Transfer[]::new));
    }

    private static Schema schema(Source source) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return factory.newSchema(source);
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Source source(byte[] message) {
        return new StreamSource(new ByteArrayInputStream(message));
    }

    private static Document read(byte[] message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
    }

    private static List<String> text(Document message, String element) {
        NodeList found = message.getElementsByTagNameNS("*", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
