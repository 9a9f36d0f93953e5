package kz.tirek.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;

/// Reads and writes contracts as YAML, in the style in which the services' contracts are generated.
public final class Yaml {

    private static final int LARGEST_DOCUMENT = 32 << 20;

    private final ObjectMapper mapper;

    public Yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setCodePointLimit(LARGEST_DOCUMENT);
        mapper = new ObjectMapper(YAMLFactory.builder()
                .loaderOptions(loading)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build());
    }

    /// The document in `text`.
    public ObjectNode read(String text) {
        try {
            if (mapper.readTree(text) instanceof ObjectNode document) {
                return document;
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not a YAML document: " + broken.getMessage(), broken);
        }
        throw new IllegalArgumentException("a contract is a YAML mapping, this is not");
    }

    /// The contract of `service` on the class path.
    public Contract load(String service, String resource) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream stream = loader.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the contract of " + service + " is missing: " + resource);
            }
            return new Contract(service, read(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// `document` as text.
    public String write(ObjectNode document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
