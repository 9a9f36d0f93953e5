package kz.tirek.funding.grant;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kz.tirek.conventions.problem.Checks;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.problem.Text;

/// The rule of the budget lines that a body names: each is a line of what the body is about, and stands once.
public final class NamedLines {

    private static final Text REPEATED = new Text(
            "бюджет жолы бір рет қана аталады",
            "строка бюджета называется только один раз",
            "a budget line may be named once only");

    private NamedLines() {}

    /// Checks every line: UNKNOWN_REFERENCE, and INVALID_REQUEST where one is repeated.
    ///
    /// @param grant none where the body names none; then it is only seen whether a line is repeated
    /// @param list pointer of the list whose entries have a `budgetLineId` each
    public static void check(Optional<Grant> grant, List<UUID> lines, String list, Checks checks) {
        check(line -> grant.isEmpty() || grant.get().line(line).isPresent(), lines, list, checks);
    }

    /// The same, of the lines that something other than a grant has.
    public static void check(Predicate<UUID> isThere, List<UUID> lines, String list, Checks checks) {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            UUID line = lines.get(i);
            String pointer = pointer(list, i);
            checks.on(pointer, () -> requireKnown(isThere.test(line), line, pointer))
                    .on(pointer, () -> requireNew(named.add(line), pointer));
        }
    }

    /// The pointer of the id of a line.
    public static String pointer(String list, int position) {
        return list + "/" + position + "/budgetLineId";
    }

    private static void requireKnown(boolean isThere, UUID line, String pointer) {
        if (!isThere) {
            throw CommonProblem.UNKNOWN_REFERENCE
                    .refuse("budget-line", line.toString())
                    .at(pointer);
        }
    }

    private static void requireNew(boolean isNew, String pointer) {
        if (!isNew) {
            throw CommonProblem.INVALID_REQUEST.refuse(1).at(pointer, "repeated", REPEATED);
        }
    }
}
