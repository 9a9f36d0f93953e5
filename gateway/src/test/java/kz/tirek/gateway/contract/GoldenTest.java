package kz.tirek.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.gateway.WithStubs;
import kz.tirek.gateway.routing.RoutingTable;
import kz.tirek.test.GoldenContract;
import kz.tirek.test.WithTirek;
import org.junit.jupiter.api.Test;

/// What is committed of the contract is what the code and the services' contracts make.
@QuarkusTest
@WithTirek
@WithStubs
class GoldenTest {

    private static final Path REPOSITORY = GoldenContract.repository();
    private static final Path CONTRACTS = REPOSITORY.resolve("openapi");

    @Inject
    OpenApiDocumentService own;

    /// In this order: accepting a change of the gateway's own contract changes the merged one.
    @Test
    void isWhatTheCodeSays() throws IOException {
        byte[] document = own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.YAML);
        GoldenContract.compare(CONTRACTS.resolve("gateway.yaml"), new String(document, StandardCharsets.UTF_8));

        MergedContract merged = MergedContract.of(Stream.of("hub-school", "training", "funding", Contract.GATEWAY)
                .map(GoldenTest::committed)
                .toList());
        assertThat(new RoutingTable(merged.operations()).find("GET", "/api/v1/schools"))
                .isInstanceOf(RoutingTable.Outcome.Found.class);
        GoldenContract.compare(CONTRACTS.resolve("tirek.yaml"), new Yaml().write(merged.document()));
        GoldenContract.compare(REPOSITORY.resolve("docs").resolve("errors.md"), errors(merged));
    }

    @Test
    void readsAsWrittenByTheFramework() throws IOException {
        Contract gateway = committed(Contract.GATEWAY);
        Yaml yaml = new Yaml();

        assertThat(yaml.read(yaml.write(gateway.document()))).isEqualTo(gateway.document());
    }

    private static Contract committed(String service) {
        try {
            return new Contract(service, new Yaml().read(Files.readString(CONTRACTS.resolve(service + ".yaml"))));
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException("the golden contract of " + service + " is missing", missing);
        }
    }

    private static String errors(MergedContract merged) {
        String rows = merged.problems().stream()
                .map(problem -> "| %d | `%s` | %s | %s |"
                        .formatted(
                                problem.status(),
                                problem.code(),
                                cell(problem.title().en()),
                                cell(problem.meaning().en())))
                .collect(Collectors.joining("\n"));
        return """
                # Errors

                Every failure is `application/problem+json` (RFC 9457). `code` is stable: programs branch on it, never on the texts, which
                come in the language of `Accept-Language` (kk, ru, en). The same table is served in these languages at `/problems`.
                This page is generated from `openapi/tirek.yaml`.

                | status | code | title | what it means, who has to act |
                |---|---|---|---|
                %s
                """.formatted(rows);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
