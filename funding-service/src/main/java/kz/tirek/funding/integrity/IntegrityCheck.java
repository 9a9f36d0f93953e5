package kz.tirek.funding.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import kz.tirek.conventions.names.Name;

/// What is checked. Each check has a query, `integrity/{code}.sql`, whose rows say of what (`subject`) something is
/// expected and what was found, and which has no rows where all is well.
enum IntegrityCheck {
    /// An entry's postings sum to zero.
    ENTRIES_BALANCE(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Әр жазбаның дебеті мен кредиті тең",
            "Дебет и кредит каждой записи равны",
            "Debit and credit of each entry are equal"),
    /// The ledger's order counts every place.
    ORDER_WITHOUT_GAPS(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Журнал реттілігінде бос орын жоқ",
            "В порядке журнала нет пропусков",
            "The order of the ledger has no gaps"),
    /// What was sealed of the ledger is as it was.
    LEDGER_AS_SEALED(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Журнал мөрленген күйінде",
            "Журнал таков, каким был опечатан",
            "The ledger is as it was sealed"),
    /// Rows are as the record log has them, and the log as it was sealed.
    RECORDS_AS_LOGGED(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Жазбалар өзгерістер тізіліміне сай",
            "Записи таковы, как в журнале изменений",
            "Records are as the log of their changes has them"),
    /// Balances of accounts at any date are read from rollups.
    ACCOUNT_ROLLUPS_EQUAL_SUMS(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Шоттар жиынтығы өткізбелер сомасына тең",
            "Итоги по счетам равны суммам проводок",
            "Rollups by account equal the sums of postings"),
    /// Figures of budget lines at any date are read from rollups.
    LINE_ROLLUPS_EQUAL_SUMS(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Бюджет жолдарының жиынтығы өткізбелер сомасына тең",
            "Итоги по строкам бюджета равны суммам проводок",
            "Rollups by budget line equal the sums of postings"),
    /// Rollups are of segments, which are complete.
    SEGMENTS_COMPLETE(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Жиынтық бөліктері толық",
            "Отрезки итогов полны",
            "Segments of rollups are complete"),
    /// Guards keep budget lines from being exceeded.
    LINE_GUARDS_EQUAL_SUMS(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Бюджет жолдарының қалдығы өткізбелер сомасына тең",
            "Остатки строк бюджета равны суммам проводок",
            "Guards of budget lines equal the sums of postings"),
    /// Guards keep bank accounts from being overdrawn.
    BANK_GUARDS_EQUAL_SUMS(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Банк шоттарының қалдығы өткізбелер сомасына тең",
            "Остатки банковских счетов равны суммам проводок",
            "Guards of bank accounts equal the sums of postings"),
    /// A reconciliation lists what is outstanding between bank and ledger.
    BANK_OUTSTANDING_FOLLOWS(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Салыстырылмаған сомалар журнал мен үзіндіге сай",
            "Несверенные суммы следуют из журнала и выписок",
            "What is outstanding with the bank follows from ledger and statements"),
    /// Lists of what is due are read from what is kept as outstanding.
    ADVANCES_FOLLOW(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Есеп берілмеген сомалар төлемдер мен актілерге сай",
            "Неотчитанные суммы следуют из платежей и актов",
            "What is outstanding follows from payments and acceptances"),
    /// Money that records say came or went did so in the ledger.
    FACTS_IN_LEDGER(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Түсімдер мен төлемдер журналда бар",
            "Поступления и платежи есть в журнале",
            "Receipts and payments are in the ledger"),
    /// What is referred to is there.
    ORPHANS(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Сілтеме жасалғанның бәрі бар",
            "Всё, на что есть ссылка, существует",
            "Whatever is referred to is there"),
    /// Files hash to what was stored of them.
    FILES_AS_STORED(
            Severity.CRITICAL,
            Reach.WHOLE,
            "Файлдардың хэші сақталғанға сай",
            "Хэши файлов равны сохранённым",
            "Files hash to what was stored of them"),
    /// Numbers that people give records follow one another.
    NUMBERS_WITHOUT_GAPS(
            Severity.WARNING,
            Reach.WHOLE,
            "Жазба нөмірлерінде бос орын жоқ",
            "В номерах записей нет пропусков",
            "Numbers of records have no gaps"),
    /// Seals follow entries within seconds.
    ENTRIES_SEALED(
            Severity.WARNING,
            Reach.NEW,
            "Жазбалар бір минут ішінде мөрленеді",
            "Записи журнала опечатываются в течение минуты",
            "Entries are sealed within a minute"),
    /// Seals follow changes within seconds.
    RECORDS_SEALED(
            Severity.WARNING,
            Reach.NEW,
            "Өзгерістер бір минут ішінде мөрленеді",
            "Изменения записей опечатываются в течение минуты",
            "Changes of records are sealed within a minute"),
    /// Evidence is read from replicas of other services.
    REPLICAS_CURRENT(
            Severity.WARNING,
            Reach.NEW,
            "Көшірмелер жаңа",
            "Копии данных других служб свежи",
            "Replicas of other services are current"),
    /// What was submitted waits for somebody.
    APPROVALS_OVERDUE(
            Severity.WARNING,
            Reach.NEW,
            "Ұсынылғандар екі апта ішінде қаралады",
            "По поданному решают в течение двух недель",
            "What is submitted is decided on within two weeks"),
    /// The bank has said nothing of what it was sent.
    ORDERS_IN_STATEMENTS(
            Severity.WARNING,
            Reach.NEW,
            "Төлем тапсырмалары үзіндіде бар",
            "Платёжные поручения есть в выписках",
            "Payment orders are in bank statements"),
    /// Nobody has accounted for money.
    ADVANCES_OVERDUE(
            Severity.WARNING,
            Reach.NEW,
            "Аванстар бойынша уақтылы есеп берілді",
            "По авансам отчитались в срок",
            "Advances are accounted for in time"),
    /// The service's role is not the one that changed a row.
    CHANGED_BY_HAND(
            Severity.INFO,
            Reach.WHOLE,
            "Жазбаларды тек қызмет өзгертеді",
            "Записи изменяет только служба",
            "Only the service changes records");

    private final Severity severity;
    private final Reach reach;
    private final Name title;

    IntegrityCheck(Severity severity, Reach reach, String kk, String ru, String en) {
        this.severity = severity;
        this.reach = reach;
        this.title = new Name(kk, ru, en);
    }

    /// How bad it is when a check finds something.
    enum Severity {
        /// Figures may be wrong: whoever keeps the system must act at once.
        CRITICAL,
        /// Somebody is late.
        WARNING,
        /// It may be in order, and somebody should know why.
        INFO
    }

    /// How much a check reads, which says how often it is evaluated.
    enum Reach {
        /// Only what is open or new.
        NEW,
        /// All of a table.
        WHOLE
    }

    Severity severity() {
        return severity;
    }

    Reach reach() {
        return reach;
    }

    /// What holds when nothing is found.
    Name title() {
        return title;
    }

    /// The code in names of files and tags.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether its rows come from a query, and not from a comparison that a query cannot make.
    boolean isQuery() {
        return this != LEDGER_AS_SEALED && this != RECORDS_AS_LOGGED;
    }

    /// The query that shows the rows, or the request where it is none.
    String query() {
        return switch (this) {
            case LEDGER_AS_SEALED -> "GET /api/v1/ledger/verification";
            case RECORDS_AS_LOGGED -> "GET /api/v1/record-log/verification";
            default -> read("/integrity/" + code() + ".sql");
        };
    }

    private static String read(String file) {
        try (InputStream in = IntegrityCheck.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
