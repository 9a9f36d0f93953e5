package kz.tirek.conventions.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import org.jspecify.annotations.Nullable;

/// Bean Validation in terms of the catalogue: a violation becomes a field fault in three languages.
@ApplicationScoped
public class Constraints {

    private final Validator validator;
    private final MessageInterpolator messages;

    @Inject
    Constraints(ValidatorFactory factory) {
        validator = factory.getValidator();
        messages = factory.getMessageInterpolator();
    }

    /// Everything that is wrong with `body`, ordered by pointer.
    public List<FieldFault> faults(Object body) {
        return faults(validator.validate(body), 0);
    }

    /// What is wrong with `value` as the field `field` of `type`; the pointer is the field's name.
    public List<FieldFault> faults(Class<?> type, String field, @Nullable Object value) {
        return faults(validator.validateValue(type, field, value), 0).stream()
                .map(fault -> new FieldFault(fault.pointer().substring(1), fault.code(), fault.message()))
                .toList();
    }

    /// @param skip leading path nodes that name no field, as a method and its parameter do
    Refusal refusal(Collection<? extends ConstraintViolation<?>> violations, int skip) {
        List<FieldFault> faults = faults(violations, skip);
        return CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
    }

    private List<FieldFault> faults(Collection<? extends ConstraintViolation<?>> violations, int skip) {
        return violations.stream()
                .map(violation -> new FieldFault(
                        pointer(violation.getPropertyPath(), skip),
                        code(violation.getConstraintDescriptor()),
                        message(violation)))
                .sorted(Comparator.comparing(FieldFault::pointer).thenComparing(FieldFault::code))
                .toList();
    }

    private static String pointer(Path path, int skip) {
        List<Path.Node> nodes = new ArrayList<>();
        path.forEach(nodes::add);
        if (skip > 0 && nodes.size() == skip) {
            return String.valueOf(nodes.getLast().getName());
        }
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes.subList(Math.min(skip, nodes.size()), nodes.size())) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static String code(ConstraintDescriptor<?> constraint) {
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private Text message(ConstraintViolation<?> violation) {
        Context context = new Context(violation.getConstraintDescriptor(), violation.getInvalidValue());
        return new Text(
                message(violation, context, Language.KK),
                message(violation, context, Language.RU),
                message(violation, context, Language.EN));
    }

    private String message(ConstraintViolation<?> violation, Context context, Language language) {
        return messages.interpolate(violation.getMessageTemplate(), context, language.locale());
    }

    private record Context(ConstraintDescriptor<?> getConstraintDescriptor, Object getValidatedValue)
            implements MessageInterpolator.Context {
        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException("the context of a message is not a " + type.getName());
        }
    }
}
