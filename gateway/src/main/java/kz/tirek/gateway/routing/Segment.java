package kz.tirek.gateway.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tirek.gateway.contract.Operation;
import org.jspecify.annotations.Nullable;

/// A node of the tree of path templates: what may follow here, and what ends here.
final class Segment {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]+}");

    private final Map<String, Segment> literals = new HashMap<>();
    private final List<Partial> partials = new ArrayList<>();
    private @Nullable Segment any;
    private final Map<String, Operation> operations = new TreeMap<>();

    /// Segments that are part text, part parameter, such as `{number}.pdf`.
    private record Partial(String template, Pattern pattern, Segment next) {}

    void add(Operation operation) {
        Segment end = this;
        for (String template : operation.template().substring(1).split("/", -1)) {
            end = end.next(template);
        }
        Operation other = end.operations.putIfAbsent(operation.method(), operation);
        if (other != null) {
            throw new IllegalStateException("%s cannot be told from %s".formatted(operation, other));
        }
    }

    private Segment next(String template) {
        if (!template.contains("{")) {
            return literals.computeIfAbsent(template, name -> new Segment());
        }
        if (PARAMETER.matcher(template).matches()) {
            Segment next = any == null ? new Segment() : any;
            any = next;
            return next;
        }
        String shape = PARAMETER.matcher(template).replaceAll("{}");
        for (Partial partial : partials) {
            if (partial.template().equals(shape)) {
                return partial.next();
            }
        }
        Pattern pattern = Pattern.compile(
                Stream.of(shape.split("\\{}", -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
        Partial partial = new Partial(shape, pattern, new Segment());
        partials.add(partial);
        return partial.next();
    }

    /// The operations of the template that matches best, by method.
    @Nullable
    Map<String, Operation> find(List<String> path) {
        if (path.isEmpty()) {
            return operations.isEmpty() ? null : operations;
        }
        String name = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        Segment literal = literals.get(name);
        Map<String, Operation> found = literal == null ? null : literal.find(rest);
        for (Partial partial : partials) {
            if (found == null && partial.pattern().matcher(name).matches()) {
                found = partial.next().find(rest);
            }
        }
        return found == null && any != null ? any.find(rest) : found;
    }
}
