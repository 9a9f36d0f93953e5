package kz.tirek.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.gateway.GatewayConfig;

/// The merged contract of this installation, made once at start.
@Startup
@ApplicationScoped
public class Contracts {

    private final MergedContract merged;
    private final Served yaml;
    private final Served json;

    /// The document in one representation.
    ///
    /// @param entityTag strong validator of the bytes
    public record Served(Buffer bytes, String entityTag) {}

    @Inject
    Contracts(GatewayConfig config, ObjectMapper mapper) {
        Yaml format = new Yaml();
        List<Contract> contracts = Stream.concat(
                        config.services().stream().map(service -> format.load(service.name(), service.contract())),
                        Stream.of(format.load(Contract.GATEWAY, config.contract())))
                .toList();
        merged = MergedContract.of(contracts);
        ObjectNode served = SignIn.addTo(merged.document(), config.signIn());
        yaml = served(format.write(served));
        try {
            json = served(mapper.writeValueAsString(served));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Every operation there is.
    public List<Operation> operations() {
        return merged.operations();
    }

    /// The problem catalogue of all services.
    public List<ProblemEntry> problems() {
        return merged.problems();
    }

    /// The document as YAML.
    public Served yaml() {
        return yaml;
    }

    /// The document as JSON.
    public Served json() {
        return json;
    }

    private static Served served(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Served(Buffer.buffer(bytes), HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
