package kz.tirek.funding.auditrule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;

/// The parameters of a rule: as auditors state them, as they are kept, and as queries take them.
@ApplicationScoped
class Parameters {

    private static final Text UNKNOWN = new Text(
            "бұл түрдің мұндай параметрі жоқ", "у этого вида нет такого параметра", "this kind has no such parameter");
    private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};

    private final ObjectMapper mapper;

    @Inject
    Parameters(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// All parameters of a kind as JSON, those that are not stated with their initial values.
    ///
    /// @param pointer where they stand in the body
    /// @throws Refusal INVALID_REQUEST with everything that is wrong
    String complete(RuleKind kind, Map<String, Object> stated, String pointer) {
        Map<String, Parameter> known =
                kind.parameters().stream().collect(Collectors.toMap(Parameter::name, parameter -> parameter));
        var faults = stated.entrySet().stream()
                .flatMap(entry ->
                        fault(known, entry)
                                .map(text -> new FieldFault(pointer + "/" + entry.getKey(), "wrong-value", text))
                                .stream())
                .toList();
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
        Map<String, Object> complete = new LinkedHashMap<>();
        for (Parameter parameter : kind.parameters()) {
            Object value = stated.getOrDefault(parameter.name(), parameter.initial());
            complete.put(parameter.name(), parameter.kept(value));
        }
        try {
            return mapper.writeValueAsString(complete);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<Text> fault(Map<String, Parameter> known, Map.Entry<String, Object> stated) {
        Parameter parameter = known.get(stated.getKey());
        return parameter == null ? Optional.of(UNKNOWN) : parameter.fault(stated.getValue());
    }

    /// What a version's query takes.
    Map<String, Object> of(AuditRuleVersion version) {
        try {
            Map<String, Object> kept = mapper.readValue(version.parameters(), BY_NAME);
            Map<String, Object> read = new LinkedHashMap<>();
            version.rule().kind().parameters().forEach(parameter -> {
                Object value = kept.getOrDefault(parameter.name(), parameter.initial());
                read.put(parameter.name(), parameter.read(Objects.requireNonNull(value)));
            });
            return read;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "the parameters of version " + version.id() + " cannot be read", impossible);
        }
    }
}
