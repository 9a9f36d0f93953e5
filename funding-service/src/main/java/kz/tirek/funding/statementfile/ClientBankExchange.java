package kz.tirek.funding.statementfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of the format 1CClientBankExchange, as Kazakh banks write it: `key=value` lines in sections, in
/// Windows-1251, UTF-8 or DOS encoding.
///
/// Banks name the same thing differently, so each field has several names. A payment's purpose may go on over several
/// lines. A bank may give an account one section for each day: they are joined where one ends with what the next
/// begins.
final class ClientBankExchange {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern FIELD = Pattern.compile("\\s*([\\p{L}][\\p{L}\\p{N}_]*)\\s*=(.*)", Pattern.DOTALL);
    private static final Pattern PURPOSE = Pattern.compile("НазначениеПлатежа[0-9]*");

    /// With what the names of fields begin that may follow a purpose; any other line belongs to the purpose.
    private static final Pattern KNOWN = Pattern.compile(
            "(Секция|Конец|Номер|Дата|Время|Сумма|Плательщик|Получатель|Вид|Код|Назначение|Статус|Показатель|Срок"
                    + "|Очередность|Валюта|Квитанция|РасчСчет|Референс|Идентификатор|УникальныйНомер|НаЗачисление).*");

    private static final String[] PAYER_ACCOUNT = {"ПлательщикИИК", "ПлательщикСчет", "ПлательщикРасчСчет"};
    private static final String[] PAYEE_ACCOUNT = {"ПолучательИИК", "ПолучательСчет", "ПолучательРасчСчет"};
    private static final String[] PAYER_NUMBER = {
        "ПлательщикБИН_ИИН", "ПлательщикБИН", "ПлательщикИИН", "ПлательщикИНН", "Плательщик_ИНН", "Плательщик_БИН_ИИН"
    };
    private static final String[] PAYEE_NUMBER = {
        "ПолучательБИН_ИИН", "ПолучательБИН", "ПолучательИИН", "ПолучательИНН", "Получатель_ИНН", "Получатель_БИН_ИИН"
    };
    private static final String[] PAYER_NAME = {"ПлательщикНаименование", "Плательщик1", "Плательщик"};
    private static final String[] PAYEE_NAME = {"ПолучательНаименование", "Получатель1", "Получатель"};
    private static final String[] PAYER_BIC = {"ПлательщикБанкБИК", "ПлательщикБИК"};
    private static final String[] PAYEE_BIC = {"ПолучательБанкБИК", "ПолучательБИК"};
    private static final Set<String> ENDS = Set.of("КонецРасчСчет", "КонецДокумента", "КонецФайла");

    private final byte[] file;
    private final Faults faults = new Faults();
    private final List<Section> accounts = new ArrayList<>();
    private final List<Section> documents = new ArrayList<>();

    ClientBankExchange(byte[] file) {
        this.file = file;
    }

    Reading read() {
        split(text(file));
        Map<String, List<Section>> byAccount = new LinkedHashMap<>();
        for (Section section : accounts) {
            Section.Value account = section.first("РасчСчет");
            @Nullable
            String iban = account == null
                    ? section.missing("РасчСчет")
                    : faults.iban(account.line(), "РасчСчет", account.text());
            if (iban != null) {
                byAccount.computeIfAbsent(iban, ignored -> new ArrayList<>()).add(section);
            }
        }
        if (accounts.isEmpty()) {
            faults.missing(1, "СекцияРасчСчет");
        }
        Map<String, List<StatedEntry>> entries = entries(byAccount.keySet());
        List<Stated> statements = new ArrayList<>();
        byAccount.forEach((iban, sections) -> {
            @Nullable Stated stated = stated(iban, sections, entries.getOrDefault(iban, List.of()));
            if (stated != null) {
                statements.add(stated);
            }
        });
        return faults.any()
                ? faults.notUnderstood()
                : new Reading.Understood(StatementFormat.CLIENT_BANK_EXCHANGE, statements);
    }

    /// Strict UTF-8 if it is that, which Cyrillic text in another encoding practically never is; DOS where the file
    /// says so; Windows-1251 otherwise.
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException another) {
            String dos = new String(file, Charset.forName("IBM866"));
            return dos.contains("Кодировка=DOS") ? dos : new String(file, Charset.forName("windows-1251"));
        }
    }

    private void split(String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        @Nullable Section section = null;
        @Nullable String purpose = null;
        boolean ended = false;
        for (int i = 1; i < lines.length && !ended; i++) {
            String line = lines[i];
            String bare = line.strip();
            if (ENDS.contains(bare)) {
                ended = bare.equals("КонецФайла");
                if (ended && section != null) {
                    section.missing(section.kind().equals("СекцияДокумент") ? "КонецДокумента" : "КонецРасчСчет");
                }
                section = null;
                purpose = null;
                continue;
            }
            if (bare.equals("СекцияРасчСчет")) {
                section = new Section(bare, i + 1, faults);
                accounts.add(section);
                purpose = null;
                continue;
            }
            Matcher field = FIELD.matcher(line);
            boolean isField = field.matches()
                    && (purpose == null || KNOWN.matcher(field.group(1)).matches());
            if (isField && field.group(1).equals("СекцияДокумент")) {
                section = new Section("СекцияДокумент", i + 1, faults);
                documents.add(section);
                purpose = null;
            } else if (isField && section != null) {
                section.put(field.group(1), i + 1, field.group(2).strip());
                purpose = PURPOSE.matcher(field.group(1)).matches() ? field.group(1) : null;
            } else if (!bare.isEmpty() && section != null && purpose != null) {
                section.append(purpose, bare);
            } else if (!bare.isEmpty() && !isField) {
                faults.notA(i + 1, "not-a-field", "1CClientBankExchange", bare);
            }
        }
        if (!ended) {
            faults.missing(lines.length, "КонецФайла");
        }
    }

    private Map<String, List<StatedEntry>> entries(Set<String> own) {
        Map<String, List<StatedEntry>> entries = new LinkedHashMap<>();
        for (Section document : documents) {
            String payer = document.iban(PAYER_ACCOUNT);
            String payee = document.iban(PAYEE_ACCOUNT);
            int before = faults.count();
            Long out = document.amount("СуммаРасход");
            Long in = document.amount("СуммаПриход");
            Long sum = document.amount("Сумма");
            boolean legible = faults.count() == before;
            boolean fromOurs = payer != null && own.contains(payer);
            boolean toOurs = payee != null && own.contains(payee);
            if (payer != null && fromOurs && (in == null || toOurs) && (out != null || sum != null)) {
                add(entries, payer, document, Flow.OUT, out != null ? out : sum);
            }
            if (payee != null && toOurs && (out == null || in != null || fromOurs) && (in != null || sum != null)) {
                add(entries, payee, document, Flow.IN, in != null ? in : sum);
            }
            if (!fromOurs && !toOurs) {
                faults.add(
                        document.line(),
                        "foreign-document",
                        "құжат файлдағы бірде-бір шотқа жатпайды",
                        "документ не относится ни к одному счёту файла",
                        "the document belongs to none of the file's accounts");
            } else if (out == null && in == null && sum == null && legible) {
                document.missing("СуммаРасход, СуммаПриход, Сумма");
            }
        }
        return entries;
    }

    private void add(
            Map<String, List<StatedEntry>> entries, String iban, Section document, Flow flow, @Nullable Long amount) {
        boolean out = flow == Flow.OUT;
        @Nullable
        LocalDate booked =
                document.date("ДатаОперации", out ? "ДатаСписано" : "ДатаПоступило", "ДатаПроводки", "ДатаДокумента");
        if (booked == null || amount == null) {
            return;
        }
        String number = document.text(out ? PAYEE_NUMBER : PAYER_NUMBER);
        entries.computeIfAbsent(iban, ignored -> new ArrayList<>())
                .add(new StatedEntry(
                        document.line(),
                        booked,
                        document.has("ДатаВалютирования") ? document.date("ДатаВалютирования") : null,
                        flow,
                        amount,
                        new Counterparty(
                                document.text(out ? PAYEE_NAME : PAYER_NAME),
                                number,
                                document.iban(out ? PAYEE_ACCOUNT : PAYER_ACCOUNT),
                                document.text(out ? PAYEE_BIC : PAYER_BIC)),
                        document.purpose(),
                        document.text("КодНазначенияПлатежа", "КНП", "НазначениеПлатежаКод"),
                        document.text("НомерДокумента"),
                        document.text("ИдентификаторПлатежа", "EndToEndId"),
                        document.text("Референс", "УникальныйНомерПлатежа", "НомерПлатежаВБанке"),
                        false));
    }

    private @Nullable Stated stated(String iban, List<Section> sections, List<StatedEntry> entries) {
        List<@Nullable Stated> parts =
                sections.stream().map(section -> part(iban, section)).toList();
        @Nullable Stated whole = parts.getFirst();
        for (int i = 1; i < parts.size() && whole != null; i++) {
            @Nullable Stated next = parts.get(i);
            if (next == null) {
                return null;
            }
            if (next.openingTiyn() != whole.closingTiyn() || next.from().isBefore(whole.until())) {
                faults.add(
                        next.line(),
                        "sections-do-not-follow",
                        iban + " шотының бөлімдері бірін-бірі жалғамайды",
                        "секции счёта " + iban + " не продолжают друг друга",
                        "the sections of account " + iban + " do not follow one another");
                return null;
            }
            whole = new Stated(
                    whole.line(),
                    iban,
                    null,
                    whole.from(),
                    next.until(),
                    whole.openingTiyn(),
                    next.closingTiyn(),
                    sum(whole.statedInTiyn(), next.statedInTiyn()),
                    sum(whole.statedOutTiyn(), next.statedOutTiyn()),
                    List.of());
        }
        return whole == null
                ? null
                : new Stated(
                        whole.line(),
                        iban,
                        null,
                        whole.from(),
                        whole.until(),
                        whole.openingTiyn(),
                        whole.closingTiyn(),
                        whole.statedInTiyn(),
                        whole.statedOutTiyn(),
                        entries);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Math.addExact(one, other);
    }

    private @Nullable Stated part(String iban, Section section) {
        LocalDate from = section.date("ДатаНачала");
        LocalDate until = section.date("ДатаКонца");
        Long opening = section.required("НачальныйОстаток");
        Long closing = section.required("КонечныйОстаток");
        if (from == null || until == null || opening == null || closing == null) {
            return null;
        }
        return new Stated(
                section.line(),
                iban,
                null,
                from,
                until,
                opening,
                closing,
                section.amount("ВсегоПоступило"),
                section.amount("ВсегоСписано"),
                List.of());
    }

    /// The fields between the beginning and the end of a section.
    private record Section(String kind, int line, Map<String, Value> fields, Faults faults) {

        record Value(int line, String text) {}

        Section(String kind, int line, Faults faults) {
            this(kind, line, new LinkedHashMap<>(), faults);
        }

        void put(String key, int at, String value) {
            fields.put(key, new Value(at, value));
        }

        void append(String key, String more) {
            fields.computeIfPresent(
                    key, (ignored, value) -> new Value(value.line(), (value.text() + ' ' + more).strip()));
        }

        /// The first of these that has something in it.
        @Nullable
        Value first(String... names) {
            for (String name : names) {
                Value value = fields.get(name);
                if (value != null && !value.text().isEmpty()) {
                    return value;
                }
            }
            return null;
        }

        boolean has(String name) {
            return first(name) != null;
        }

        @Nullable
        String text(String... names) {
            Value value = first(names);
            return value == null ? null : value.text();
        }

        @Nullable
        String missing(String name) {
            faults.missing(line, name);
            return null;
        }

        /// An account number, in the normal form where it is one; whatever stands there otherwise.
        @Nullable
        String iban(String... names) {
            String text = text(names);
            return text == null ? null : Faults.normalIban(text);
        }

        /// The amount, or nothing where none stands or it is zero in a column that is not used.
        @Nullable
        Long amount(String name) {
            Value value = first(name);
            if (value == null) {
                return null;
            }
            Long tiyn = faults.amount(value.line(), name, value.text());
            return tiyn != null && tiyn == 0 && name.startsWith("Сумма") ? null : tiyn;
        }

        @Nullable
        Long required(String name) {
            Value value = first(name);
            if (value == null) {
                missing(name);
                return null;
            }
            boolean negative = value.text().startsWith("-");
            Long tiyn =
                    faults.amount(value.line(), name, negative ? value.text().substring(1) : value.text());
            return tiyn == null ? null : negative ? -tiyn : tiyn;
        }

        @Nullable
        LocalDate date(String... names) {
            Value value = first(names);
            if (value == null) {
                missing(names[0]);
                return null;
            }
            return faults.date(value.line(), names[0], value.text(), DAY);
        }

        /// The purpose with its numbered parts, in the order of the file.
        @Nullable
        String purpose() {
            StringBuilder purpose = new StringBuilder();
            fields.forEach((name, value) -> {
                if (PURPOSE.matcher(name).matches() && !purpose.toString().contains(value.text())) {
                    purpose.append(purpose.isEmpty() ? "" : " ").append(value.text());
                }
            });
            return purpose.isEmpty() ? null : purpose.toString();
        }
    }
}
