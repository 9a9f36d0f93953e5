package kz.tirek.gateway.routing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.tirek.gateway.contract.Contracts;
import kz.tirek.gateway.contract.Operation;
import org.jspecify.annotations.Nullable;

/// Decides what a request reaches: the operations of the merged contract, and nothing else.
@Startup
@ApplicationScoped
public class RoutingTable {

    private static final Operation DOCS_FILES = new Operation("gateway", "GET", "/docs/{file}", "docsFile", false);

    private final Segment root = new Segment();

    /// What a request asks for.
    public sealed interface Outcome {

        /// An operation of the contract.
        record Found(Operation operation, SortedSet<String> allowed) implements Outcome {}

        /// A path of the contract that does not take this method.
        record OtherMethods(String template, SortedSet<String> allowed) implements Outcome {}

        /// Nothing of the contract.
        record Missing() implements Outcome {}
    }

    @Inject
    RoutingTable(Contracts contracts) {
        this(contracts.operations());
    }

    /// A table of `operations`; two that no request could be told to mean are refused.
    public RoutingTable(Collection<Operation> operations) {
        operations.forEach(root::add);
    }

    /// What `method` on `path` asks for; `path` is the request target without the query, exactly as it came.
    /// A literal segment goes before a template's, HEAD stands for GET where the contract has no HEAD of its own.
    public Outcome find(String method, String path) {
        Map<String, Operation> found = operationsAt(path);
        if (found == null) {
            return new Outcome.Missing();
        }
        SortedSet<String> allowed = new TreeSet<>(found.keySet());
        allowed.add("OPTIONS");
        if (found.containsKey("GET")) {
            allowed.add("HEAD");
        }
        Operation operation = found.get(method);
        if (operation == null && method.equals("HEAD")) {
            operation = found.get("GET");
        }
        return operation == null
                ? new Outcome.OtherMethods(found.values().iterator().next().template(), allowed)
                : new Outcome.Found(operation, allowed);
    }

    private @Nullable Map<String, Operation> operationsAt(String path) {
        if (path.equals("/docs/")) {
            return Map.of("GET", DOCS_FILES);
        }
        List<String> segments = PlainPath.segments(path);
        if (segments == null) {
            return null;
        }
        if (segments.getFirst().equals("docs") && segments.size() > 1) {
            return Map.of("GET", DOCS_FILES);
        }
        return root.find(segments);
    }
}
