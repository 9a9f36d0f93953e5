package kz.tirek.funding.auditrule;

import java.util.List;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A kind of rule as the API shows it.
@Schema(name = "AuditRuleKind", description = "A kind of rule")
record RuleKindView(
        @Schema(examples = "SPLIT_PAYMENTS") RuleKind kind,

        @Schema(description = "How much a finding says by itself", examples = "HIGH")
        Severity severity,

        Name title,
        @Schema(description = "What it looks for") Name meaning,
        List<ParameterView> parameters,

        @Schema(
                description =
                        "The query, in the SQL of PostgreSQL; `:name` stands for a parameter of the kind or of the run",
                examples = "select …")
        String query) {

    /// A parameter as the API shows it.
    @Schema(name = "AuditRuleParameter", description = "A parameter of a kind of rule")
    record ParameterView(
            @Schema(examples = "windowDays") String name,
            @Schema(examples = "INTEGER") Parameter.Type type,

            @Schema(description = "Its value where nobody says another", implementation = Object.class, examples = "30")
            Object initial,

            @Schema(description = "The smallest number", examples = "0") @Nullable
            Long least,

            @Schema(description = "The largest number", examples = "366") @Nullable
            Long most,

            @Schema(description = "Of a choice") @Nullable List<String> options,

            Name meaning) {

        static ParameterView of(Parameter parameter) {
            boolean number = parameter.type() == Parameter.Type.INTEGER;
            return new ParameterView(
                    parameter.name(),
                    parameter.type(),
                    parameter.initial(),
                    number ? parameter.least() : null,
                    number ? parameter.most() : null,
                    parameter.options().isEmpty() ? null : parameter.options(),
                    text(parameter.meaning()));
        }
    }

    static RuleKindView of(RuleKind kind) {
        return new RuleKindView(
                kind,
                kind.severity(),
                text(kind.title()),
                text(kind.meaning()),
                kind.parameters().stream().map(ParameterView::of).toList(),
                kind.query());
    }

    private static Name text(Text text) {
        return new Name(text.kk(), text.ru(), text.en());
    }
}
