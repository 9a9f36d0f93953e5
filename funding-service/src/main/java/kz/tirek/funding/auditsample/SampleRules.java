package kz.tirek.funding.auditsample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import kz.tirek.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/// What a request for a sample has to say, and which interval follows from it.
final class SampleRules {

    private static final Text MISSING = new Text("міндетті", "обязательно", "is required here");
    private static final Text OUT_OF_PLACE = new Text("мұнда керек емес", "здесь не указывается", "has no place here");
    private static final Text ONE_WAY = new Text(
            "interval, size және confidence мәндерінің дәл біреуі",
            "ровно одно из interval, size и confidence",
            "exactly one of interval, size and confidence");
    private static final Text NOTHING_LEFT = new Text(
            "күтілетін қате рұқсат етілгеннен кем болуы керек",
            "ожидаемого искажения столько, что допустимого не остаётся",
            "so much is expected that nothing of what is tolerable is left");

    private static final Text ASCENDING = new Text(
            "алдыңғысынан үлкен болуы керек", "должно быть больше предыдущего", "must be above the one before");

    private SampleRules() {}

    /// @throws Refusal INVALID_REQUEST with everything that is wrong
    static void require(NewAuditSample asked) {
        List<FieldFault> faults = new ArrayList<>();
        boolean postings = asked.population() == Population.POSTINGS;
        check(faults, "/account", asked.account(), postings, postings);
        check(faults, "/side", asked.side(), postings, postings);
        check(faults, "/from", asked.from(), false, postings);
        boolean units = asked.method() == Method.MONETARY_UNIT;
        check(faults, "/size", asked.size(), !units, true);
        boolean stratified = asked.method() == Method.STRATIFIED;
        check(faults, "/strata", asked.strata(), stratified, stratified);
        if (asked.strata() != null) {
            requireBands(faults, asked.strata());
        }
        check(faults, "/interval", asked.interval(), false, units);
        check(faults, "/confidence", asked.confidence(), false, units);
        check(faults, "/tolerable", asked.tolerable(), asked.confidence() != null, asked.confidence() != null);
        check(faults, "/expected", asked.expected(), false, asked.confidence() != null);
        long ways = Stream.of(asked.interval(), asked.size(), asked.confidence())
                .filter(Objects::nonNull)
                .count();
        if (units && ways != 1) {
            faults.add(new FieldFault("/interval", "wrong-value", ONE_WAY));
        }
        if (faults.isEmpty() && asked.confidence() != null && planned(asked, asked.confidence()) < 1) {
            faults.add(new FieldFault("/expected", "range", NOTHING_LEFT));
        }
        if (!faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse(faults.size()).at(faults);
        }
    }

    private static void requireBands(List<FieldFault> faults, NewStrata strata) {
        boolean bands = strata.by() == Stratification.AMOUNT;
        check(faults, "/strata/bounds", strata.bounds(), bands, bands);
        List<Money> begins = strata.begins();
        for (int i = 1; i < begins.size(); i++) {
            if (begins.get(i - 1).tiyn() >= begins.get(i).tiyn()) {
                faults.add(new FieldFault("/strata/bounds/" + i, "range", ASCENDING));
            }
        }
    }

    /// The interval of monetary-unit sampling over so much.
    static long intervalTiyn(NewAuditSample asked, long totalTiyn) {
        if (asked.interval() != null) {
            return Money.parse(asked.interval()).tiyn();
        }
        return asked.confidence() == null
                ? Math.max(1, totalTiyn / Objects.requireNonNull(asked.size()))
                : planned(asked, asked.confidence());
    }

    private static long planned(NewAuditSample asked, Confidence confidence) {
        BigDecimal tolerable = BigDecimal.valueOf(
                Money.parse(Objects.requireNonNull(asked.tolerable())).tiyn());
        BigDecimal expected = asked.expected() == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(Money.parse(asked.expected()).tiyn());
        return tolerable
                .subtract(expected.multiply(confidence.expansion()))
                .divide(confidence.factor(0), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static void check(
            List<FieldFault> faults, String pointer, @Nullable Object value, boolean needed, boolean allowed) {
        if (value == null && needed) {
            faults.add(new FieldFault(pointer, "not-null", MISSING));
        } else if (value != null && !allowed) {
            faults.add(new FieldFault(pointer, "wrong-value", OUT_OF_PLACE));
        }
    }
}
