package kz.tirek.funding.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Activities of IATI as others read them, and the rules of the standard's ruleset and codelists, as far as the
/// elements we write fall under them.
record Activities(Node document) {

    private static final XPath XPATH = XPathFactory.newInstance().newXPath();

    /// The codes we use, each with what the codelist says it means.
    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("//reporting-org/@type", Set.of("60")), // OrganisationType: foundation
            Map.entry("//participating-org/@type", Set.of("60", "80")), // … academic, training and research
            Map.entry("//receiver-org/@type | //provider-org/@type", Set.of("60", "80")),
            Map.entry("//participating-org/@role", Set.of("1", "2", "4")), // funding, accountable, implementing
            Map.entry("//activity-status/@code", Set.of("2", "3", "4")), // implementation, finalisation, closed
            Map.entry(
                    "//activity-date/@type", Set.of("1", "2", "3", "4")), // planned, actual start; planned, actual end
            Map.entry("//activity-scope/@code", Set.of("4", "8")), // national, single location
            Map.entry("//recipient-country/@code", Set.of("KZ")),
            Map.entry("//location-reach/@code", Set.of("1")), // activity
            Map.entry("//location-class/@code", Set.of("3")), // structure
            Map.entry("//administrative/@vocabulary", Set.of("A4")), // ISO 3166-1 alpha-2
            Map.entry("//sector/@vocabulary", Set.of("1")), // OECD DAC, 5 digits
            Map.entry(
                    "//sector/@code", Set.of("11120", "11130")), // education facilities and training, teacher training
            Map.entry("//tag/@vocabulary", Set.of("2", "3")), // SDG goals, SDG targets
            Map.entry("//default-flow-type/@code", Set.of("30")), // private development finance
            Map.entry("//default-finance-type/@code", Set.of("110")), // standard grant
            Map.entry("//default-aid-type/@code", Set.of("C01")), // projects
            Map.entry("//budget/@type", Set.of("1", "2")), // original, revised
            Map.entry("//budget/@status", Set.of("1")), // indicative
            Map.entry("//transaction-type/@code", Set.of("1", "2", "3", "4", "11")),
            Map.entry("//value/@currency | //@default-currency", Set.of("KZT")),
            Map.entry("//related-activity/@type", Set.of("1")), // parent
            Map.entry("//narrative/@*[local-name()='lang' or name()='xml:lang']", Set.of("kk", "ru", "en")),
            Map.entry("//description/@type", Set.of("1"))); // general

    static Activities of(String xml) throws Exception {
        return new Activities(DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml))));
    }

    /// The sum of what a path finds.
    BigDecimal sum(String path) {
        return all(path).stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The texts of what a path finds.
    List<String> all(String path) {
        return nodes(document, path).stream().map(Node::getTextContent).toList();
    }

    /// Asserts the rules.
    void assertRules() {
        CODES.forEach((path, codes) -> assertThat(codes).as(path).containsAll(all(path)));
        List<String> identifiers = all("//iati-identifier");
        assertThat(identifiers).doesNotHaveDuplicates().allMatch(id -> id.startsWith("KZ-BIN-981140000018-"));
        assertThat(identifiers).containsAll(all("//related-activity/@ref"));
        assertThat(all("//iati-identifier | //*/@ref[parent::reporting-org or parent::participating-org"
                        + " or parent::provider-org or parent::receiver-org]"))
                .allMatch(id -> id.matches("[^/&|?]+"));
        assertThat(all("//*/@ref[parent::reporting-org or parent::participating-org or parent::provider-org"
                        + " or parent::receiver-org]"))
                .allMatch(id -> id.matches("KZ-BIN-[0-9]{12}"));
        assertThat(all("//transaction/@ref")).doesNotHaveDuplicates();
        LocalDate now = LocalDate.parse(all("//@generated-datetime").getFirst().substring(0, 10));
        nodes(document, "//iati-activity").forEach(activity -> assertRules(activity, now));
    }

    private static void assertRules(Node activity, LocalDate now) {
        String id = texts(activity, "iati-identifier").getFirst();
        assertThat(texts(activity, "recipient-country/@percentage")).as(id).containsExactly("100");
        assertThat(texts(activity, "sector/@percentage").stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(id)
                .isEqualByComparingTo("100");
        assertThat(texts(activity, "transaction/sector")).as(id).isEmpty();
        assertThat(texts(activity, "activity-date[@type='1' or @type='2']/@iso-date"))
                .as(id)
                .isNotEmpty();
        inOrder(activity, "activity-date[@type='1']/@iso-date", "activity-date[@type='3']/@iso-date");
        inOrder(activity, "activity-date[@type='2']/@iso-date", "activity-date[@type='4']/@iso-date");
        List<String> past = new ArrayList<>(texts(activity, "activity-date[@type='2' or @type='4']/@iso-date"));
        past.addAll(texts(activity, "transaction/transaction-date/@iso-date | transaction/value/@value-date"));
        assertThat(past).as(id).allMatch(day -> !LocalDate.parse(day).isAfter(now));
        nodes(activity, "budget").forEach(budget -> {
            LocalDate start =
                    LocalDate.parse(texts(budget, "period-start/@iso-date").getFirst());
            LocalDate end =
                    LocalDate.parse(texts(budget, "period-end/@iso-date").getFirst());
            assertThat(start).as(id).isBeforeOrEqualTo(end);
            assertThat(end).as(id).isBefore(start.plusYears(1));
            assertThat(texts(budget, "value/@value-date")).as(id).hasSize(1);
        });
        assertThat(texts(activity, "participating-org/@role")).as(id).contains("2");
        nodes(activity, "participating-org | transaction/provider-org | transaction/receiver-org")
                .forEach(organisation -> assertThat(texts(organisation, "narrative"))
                        .as(id)
                        .hasSizeGreaterThanOrEqualTo(2)
                        .noneMatch(String::isBlank));
        nodes(activity, "transaction")
                .forEach(transaction -> assertThat(texts(
                                transaction, "transaction-type/@code | transaction-date/@iso-date | value/@value-date"))
                        .as(id)
                        .hasSize(3));
    }

    private static void inOrder(Node activity, String first, String second) {
        List<String> days = new ArrayList<>(texts(activity, first));
        days.addAll(texts(activity, second));
        assertThat(days).isSorted();
    }

    private static List<String> texts(Node node, String path) {
        return nodes(node, path).stream().map(Node::getTextContent).toList();
    }

    private static List<Node> nodes(Node node, String path) {
        try {
            NodeList found = (NodeList) XPATH.evaluate(path, node, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength()).mapToObj(found::item).toList();
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }
}
