package kz.tirek.funding.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schemas as 360Giving and IATI published them, which stand beside the project, not in it: what needs them is
/// skipped where they are missing.
final class PublishedSchemas {

    private static final Path FOLDER = Path.of("../../shared/data/schemas");
    private static final String GRANTS =
            "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/%s/schema/%s.json";

    /// What the schema of IATI takes from the schema of XML itself.
    private static final String XML = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
              <xs:attribute name="lang" type="xs:language"/>
            </xs:schema>""";

    private PublishedSchemas() {}

    /// Asserts that a package is valid, formats of dates and addresses too.
    static void assertGrants(String json) {
        String grants = read("360-giving-schema.json");
        String packages = GRANTS.formatted("1.4.3", "360-giving-package-schema");
        var schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of(
                                packages,
                                read("360-giving-package-schema.json"),
                                GRANTS.formatted("1.4.2", "360-giving-schema"),
                                grants,
                                GRANTS.formatted("1.4.3", "360-giving-schema"),
                                grants)))
                .getSchema(SchemaLocation.of(packages));
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    /// The titles a flat file may have: those of the members, with the title of what they are members of in front.
    static Set<String> titles() {
        JsonNode schema = JsonMapper.shared().readTree(read("360-giving-schema.json"));
        Set<String> titles = new TreeSet<>();
        schema.get("properties").forEach(member -> {
            JsonNode described = described(schema, member);
            if (!described.has("title")) {
                return;
            }
            String title = described.get("title").asString();
            titles.add(title);
            JsonNode of = member.has("items") ? described(schema, member.get("items")) : member;
            of.path("properties").forEach(inner -> {
                if (inner.has("title")) {
                    titles.add(title + ":" + inner.get("title").asString());
                }
            });
        });
        return titles;
    }

    private static JsonNode described(JsonNode schema, JsonNode member) {
        return member.has("$ref") ? schema.at(member.get("$ref").asString().substring(1)) : member;
    }

    /// Asserts that activities are valid.
    static void assertActivities(String xml) throws IOException {
        assertValid(xml, "iati-activities-schema.xsd");
    }

    /// Asserts that organisations are valid.
    static void assertOrganisations(String xml) throws IOException {
        assertValid(xml, "iati-organisations-schema.xsd");
    }

    private static void assertValid(String xml, String schema) throws IOException {
        Path folder = Files.createTempDirectory("iati");
        Files.writeString(folder.resolve("xml.xsd"), XML);
        for (String name : List.of("iati-common.xsd", schema)) {
            Files.writeString(folder.resolve(name), read(name));
        }
        assertThatCode(() -> {
                    SchemaFactory factory = SchemaFactory.newDefaultInstance();
                    factory.newSchema(folder.resolve(schema).toFile())
                            .newValidator()
                            .validate(new StreamSource(new StringReader(xml)));
                })
                .doesNotThrowAnyException();
    }

    private static String read(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "the published schemas are not at " + FOLDER);
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
