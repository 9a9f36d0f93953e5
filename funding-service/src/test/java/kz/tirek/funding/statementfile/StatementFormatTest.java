package kz.tirek.funding.statementfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import kz.tirek.funding.statementfile.Reading.NotUnderstood;
import kz.tirek.funding.statementfile.Reading.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFormatTest {

    private static final String FUND = "KZ969990000000000000";
    private static final String SUPPLIER = "KZ90999TEST000000001";

    private static final String ACCOUNT = """
            1CClientBankExchange
            ВерсияФормата=1.01
            СекцияРасчСчет
            ДатаНачала=01.09.2026
            ДатаКонца=30.09.2026
            РасчСчет=KZ96 9990 0000 0000 0000
            НачальныйОстаток=1000,50
            КонечныйОстаток=1 200.25
            КонецРасчСчет
            """;

    private static final String CAMT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
            <GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-10-01T08:00:00</CreDtTm></GrpHdr>
            <Stmt><Id>S-9</Id><FrToDt><FrDtTm>2026-09-01T00:00:00</FrDtTm><ToDtTm>2026-09-30T23:59:59</ToDtTm></FrToDt>
            <Acct><Id><IBAN>KZ969990000000000000</IBAN></Id></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="KZT">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
            <Dt><Dt>2026-09-01</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="KZT">1060.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
            <Dt><Dt>2026-09-30</Dt></Dt></Bal>
            <Ntry><Amt Ccy="KZT">40.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><Dt>2026-09-15</Dt></BookgDt><AcctSvcrRef>B-1</AcctSvcrRef><NtryDtls>
            <TxDtls><Refs><EndToEndId>PO-1-1</EndToEndId></Refs><Amt Ccy="KZT">15.00</Amt><RltdPties>
            <Cdtr><Pty><Nm>Supplier &amp; Co</Nm><Id><OrgId><Othr><Id>991240999991</Id></Othr></OrgId></Id></Pty></Cdtr>
            <CdtrAcct><Id><IBAN>KZ90999TEST000000001</IBAN></Id></CdtrAcct></RltdPties>
            <Purp><Prtry>710</Prtry></Purp><RmtInf><Ustrd>first</Ustrd><Ustrd>second</Ustrd></RmtInf></TxDtls>
            <TxDtls><Refs><EndToEndId>PO-1-2</EndToEndId></Refs><Amt Ccy="KZT">25.00</Amt></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="KZT">7.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts></Ntry>
            <Ntry><Amt Ccy="KZT">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
            <BookgDt><DtTm>2026-09-16T10:11:12+05:00</DtTm></BookgDt><NtryDtls><TxDtls><RltdPties>
            <Dbtr><Pty><Nm>Funder</Nm></Pty></Dbtr><Cdtr><Pty><Nm>We</Nm></Pty></Cdtr></RltdPties>
            </TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
            """;

    @Test
    void readsWhatAKazakhBankWrites() throws IOException {
        Stated stated = only(sample());

        assertThat(stated.iban()).isEqualTo(FUND);
        assertThat(stated.from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(stated.until()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(stated.statedInTiyn()).isZero();
        assertThat(stated.statedOutTiyn()).isEqualTo(24_982_500_000L).isEqualTo(stated.outTiyn());
        assertThat(stated.differenceTiyn()).isZero();
        assertThat(stated.entries())
                .containsExactly(new StatedEntry(
                        17,
                        LocalDate.of(2026, 9, 15),
                        null,
                        Flow.OUT,
                        24_982_500_000L,
                        new Counterparty("ТОО \"Синтетический поставщик\"", "991240999991", SUPPLIER, "TESTKZ00"),
                        "Оплата по договору HS-2026-001, оборудование STEM-лаборатории",
                        "710",
                        "1001",
                        null,
                        null,
                        false));
    }

    @Test
    void readsEveryEncodingAlike() throws IOException {
        byte[] windows = sample();
        String text = new String(windows, Charset.forName("windows-1251"));
        Reading expected = StatementFormat.read(windows);

        assertThat(StatementFormat.read(text.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(StatementFormat.read(("\uFEFF" + text).getBytes(UTF_8))).isEqualTo(expected);
        assertThat(StatementFormat.read(text.replace("\r\n", "\n").getBytes(UTF_8)))
                .isEqualTo(expected);
        assertThat(StatementFormat.read(
                        text.replace("Кодировка=Windows", "Кодировка=DOS").getBytes(Charset.forName("IBM866"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ПлательщикБИН", "ПлательщикБИН_ИИН", "Плательщик_ИНН"})
    void readsAliasesAndPurposesOverSeveralLines(String alias) {
        Stated stated = only((ACCOUNT + """
                СекцияДокумент=Платежное поручение
                НомерДокумента=7
                ПлательщикСчет=KZ90999TEST000000001
                %s=991240999991
                ПолучательРасчСчет=KZ969990000000000000
                СуммаРасход=0.00
                Сумма=199.75
                ДатаПоступило=02.09.2026
                НазначениеПлатежа=Взнос по договору
                № = 5 от 1 сентября

                вторая очередь
                КодНазначенияПлатежа=119
                КонецДокумента
                КонецФайла
                """.formatted(alias)).getBytes(UTF_8));

        StatedEntry entry = stated.entries().getFirst();
        assertThat(entry.flow()).isEqualTo(Flow.IN);
        assertThat(entry.amountTiyn()).isEqualTo(19_975);
        assertThat(entry.counterparty().nationalNumber()).isEqualTo("991240999991");
        assertThat(entry.purpose()).isEqualTo("Взнос по договору № = 5 от 1 сентября вторая очередь");
        assertThat(entry.purposeCode()).isEqualTo("119");
        assertThat(stated.differenceTiyn()).isZero();
    }

    @Test
    void joinsTheSectionsOfDaysThatFollowOneAnother() {
        String second = """
                СекцияРасчСчет
                ДатаНачала=01.10.2026
                ДатаКонца=01.10.2026
                РасчСчет=KZ969990000000000000
                НачальныйОстаток=%s
                КонечныйОстаток=1200.25
                КонецРасчСчет
                КонецФайла
                """;

        assertThat(only((ACCOUNT + second.formatted("1200.25")).getBytes(UTF_8)))
                .satisfies(stated -> assertThat(stated.until()).isEqualTo(LocalDate.of(2026, 10, 1)));
        assertThat(codes((ACCOUNT + second.formatted("1200.24")).getBytes(UTF_8)))
                .containsExactly("10 sections-do-not-follow");
    }

    @Test
    void namesEveryFaultWithItsLine() {
        assertThat(codes(
                        (ACCOUNT.replace("01.09.2026", "31.02.2026").replace("1000,50", "much") + """
                СекцияДокумент=Платежное поручение
                ПлательщикСчет=KZ969990000000000000
                Сумма=-5
                КонецДокумента
                СекцияДокумент=Платежное поручение
                ПлательщикСчет=KZ90999TEST000000001
                Сумма=5
                """).getBytes(UTF_8)))
                .containsExactly(
                        "4 not-a-date", "7 not-an-amount", "12 not-an-amount", "14 foreign-document", "17 missing");
    }

    @Test
    void readsIso20022WithTheDetailsOfAnEntryAndWithoutPendingOnes() {
        Stated stated = only(CAMT.getBytes(UTF_8));

        assertThat(stated.number()).isEqualTo("S-9");
        assertThat(stated.differenceTiyn()).isZero();
        assertThat(stated.entries()).extracting(StatedEntry::amountTiyn).containsExactly(1_500L, 2_500L, 100_000L);
        StatedEntry first = stated.entries().getFirst();
        assertThat(first.endToEndId()).isEqualTo("PO-1-1");
        assertThat(first.bankReference()).isEqualTo("B-1");
        assertThat(first.counterparty()).isEqualTo(new Counterparty("Supplier & Co", "991240999991", SUPPLIER, null));
        assertThat(first.purpose()).isEqualTo("first second");
        assertThat(first.purposeCode()).isEqualTo("710");
        StatedEntry last = stated.entries().getLast();
        assertThat(last.bookedOn()).isEqualTo(LocalDate.of(2026, 9, 16));
        assertThat(last.flow()).isEqualTo(Flow.IN);
        assertThat(last.counterparty().name()).isEqualTo("Funder");
    }

    @Test
    void refusesOtherCurrenciesBrokenXmlAndExternalEntities() {
        assertThat(codes(CAMT.replace("<Amt Ccy=\"KZT\">1000", "<Amt Ccy=\"USD\">1000")
                        .getBytes(UTF_8)))
                .containsExactly("18 not-tenge");
        assertThat(codes(CAMT.substring(0, CAMT.length() / 2).getBytes(UTF_8)))
                .singleElement()
                .satisfies(code -> assertThat(code).endsWith(" not-well-formed"));
        assertThat(codes("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>".getBytes(UTF_8)))
                .containsExactly("1 unknown-format");
        assertThat(codes(new byte[0])).hasSize(1);
    }

    @Test
    void answersWhateverTheBytesAre() throws IOException {
        Random random = new Random(20_261_122);
        for (byte[] origin : new byte[][] {sample(), CAMT.getBytes(UTF_8)}) {
            for (int i = 0; i < 2_000; i++) {
                byte[] bytes = origin.clone();
                for (int change = 0; change <= random.nextInt(8); change++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                switch (StatementFormat.read(bytes)) {
                    case Understood understood ->
                        assertThat(understood.statements()).isNotEmpty();
                    case NotUnderstood not -> assertThat(not.faults()).isNotEmpty();
                }
            }
        }
    }

    private static byte[] sample() throws IOException {
        try (InputStream file = StatementFormatTest.class.getResourceAsStream("/statements/september.txt")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static Stated only(byte[] file) {
        Reading reading = StatementFormat.read(file);
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood) reading).statements().getFirst();
    }

    private static String[] codes(byte[] file) {
        Reading reading = StatementFormat.read(file);
        assertThat(reading).isInstanceOf(NotUnderstood.class);
        return ((NotUnderstood) reading)
                .faults().stream()
                        .map(fault -> fault.line() + " " + fault.code())
                        .toArray(String[]::new);
    }
}
