package kz.tirek.funding;

import static kz.tirek.funding.Funding.AUDITOR;
import static kz.tirek.funding.Funding.OFFICER;
import static kz.tirek.funding.Funding.TREASURER;
import static kz.tirek.funding.Funding.activeGrant;
import static kz.tirek.funding.Funding.created;
import static kz.tirek.funding.Funding.done;
import static kz.tirek.funding.Funding.get;
import static kz.tirek.funding.Funding.patch;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.tirek.funding.Funding.Granted;
import kz.tirek.test.Api;
import kz.tirek.test.WithHubSchools;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Other tools add up the exported postings; so does this test, from the text alone.
@QuarkusTest
@WithTirek
@WithHubSchools
class ExchangeTest {

    private static final Pattern POSTING =
            Pattern.compile("^ {4}((?:Assets|Liabilities|Income|Expenses|Equity):\\S+) {2}(-?[0-9]+\\.[0-9]{2}) KZT$");

    @ParameterizedTest
    @CsvSource({"hledger,'account ',''", "beancount,' open ',' KZT'"})
    void letsOtherToolsRecomputeTheBalances(String format, String opens, String end) {
        Granted grant = activeGrant("1000.00", "600.00", "399.99");
        JsonPath balance = done(get("ledger/trial-balance")).jsonPath();
        String cut = "?effectiveAt=" + balance.getString("effectiveAt") + "&knownAt=" + balance.getString("knownAt");
        Map<String, BigDecimal> expected = balance.<Map<String, String>>getList("items").stream()
                .filter(item -> new BigDecimal(item.get("balance")).signum() != 0)
                .collect(Collectors.toMap(item -> item.get("account"), item -> new BigDecimal(item.get("balance"))));

        String text = export(format + cut);
        Map<String, BigDecimal> sums = new TreeMap<>();
        text.lines()
                .map(POSTING::matcher)
                .filter(java.util.regex.Matcher::matches)
                .forEach(posting -> {
                    String path = posting.group(1);
                    assertThat(text).contains(opens + path + end);
                    String account = path.substring(path.lastIndexOf(':') + 1);
                    sums.merge(
                            account.substring(0, 1).toLowerCase(Locale.ROOT) + account.substring(1),
                            new BigDecimal(posting.group(2)),
                            BigDecimal::add);
                });
        sums.values().removeIf(sum -> sum.signum() == 0);
        assertThat(sums).containsExactlyInAnyOrderEntriesOf(new TreeMap<>(expected));

        expected.forEach((account, amount) -> assertThat(text)
                .as("what the tool checks of " + account)
                .containsPattern(":" + Pattern.quote(Character.toUpperCase(account.charAt(0)) + account.substring(1))
                        + "  (0\\.00 KZT = )?" + Pattern.quote(amount.toPlainString()) + " KZT"));

        String code = get("grants/" + grant.id()).jsonPath().getString("code");
        assertThat(text)
                .containsPattern("grant: \"?" + grant.id() + "\"?\n +(; )?grant-code: \"?" + code + "\"?\n")
                .containsPattern("category: \"?EQUIPMENT\"?\n")
                .containsPattern("; funder-bin [0-9]{12} = \\S");

        activeGrant("500.00", "500.00");
        done(patch(OFFICER, "funders/" + grant.funder(), "{\"name\":{\"kk\":\"Renamed\",\"ru\":\"Renamed\"}}"));
        created(TREASURER, "bank-accounts", Funding.bankAccount());
        assertThat(export(format + cut)).as("the same cut").isEqualTo(text);
    }

    @Test
    void isForThoseWhoReadTheLedger() {
        Api.problem(Api.as("ministry").accept("*/*").get("/api/v1/exports/hledger"), 403, "forbidden");
        Api.invalid(
                Api.as(AUDITOR).accept("text/plain").get("/api/v1/exports/beancount?knownAt=2999-01-01T00:00:00Z"),
                "knownAt in-future");
    }

    private static String export(String path) {
        return done(Api.as(AUDITOR).accept("text/plain").get("/api/v1/exports/" + path))
                .asString();
    }
}
