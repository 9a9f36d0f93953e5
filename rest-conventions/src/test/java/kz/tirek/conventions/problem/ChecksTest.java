package kz.tirek.conventions.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.tirek.conventions.problem.Refusal.FieldFault;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Text WRONG = new Text("қате", "неверно", "wrong");

    private final Checks checks = new Checks();

    @Test
    void countsTheFaultsOfAllUnderAnInvalidRequest() {
        checks.on("/a", () -> refuse(invalid("/a").at("/b", "wrong", WRONG)))
                .on(
                        "/c",
                        () -> refuse(
                                CommonProblem.UNKNOWN_REFERENCE.refuse("c", "1").at("/c")));
        Problem problem = raised();
        assertThat(problem.code()).isEqualTo("invalid-request");
        assertThat(problem.detail()).isEqualTo("Errors: 3.");
        assertThat(pointers(problem)).containsExactly("/a", "/b", "/c");
    }

    @Test
    void keepsWhatTheLeadingProblemSays() {
        checks.on(
                        "/c",
                        () -> refuse(CommonProblem.UNKNOWN_REFERENCE
                                .refuse("c", "1")
                                .with("figure", 7)
                                .at("/c")))
                .on("/a", () -> refuse(invalid("/a")));
        Problem problem = raised();
        assertThat(problem.code()).isEqualTo("unknown-reference");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).isEqualTo("There is no c 1.");
        assertThat(problem.members()).containsEntry("figure", 7);
        assertThat(pointers(problem)).containsExactly("/c", "/a");
    }

    @Test
    void letsTheBodyLeadBeforeTheStateAndTheStateBeforeAnotherTry() {
        Refusal late =
                CommonProblem.REPLICA_LATE.refuse("x", "1", "now").at("/late").retryAfter(2);
        checks.on("/late", () -> refuse(late))
                .on("/state", () -> refuse(CommonProblem.STATE_CONFLICT.refuse("CLOSED", "edit")));
        Problem state = raised();
        assertThat(state.code()).isEqualTo("state-conflict");
        assertThat(pointers(state)).containsExactly("/state", "/late");

        Checks others = new Checks()
                .on("/state", () -> refuse(CommonProblem.STATE_CONFLICT.refuse("CLOSED", "edit")))
                .on(
                        "/c",
                        () -> refuse(
                                CommonProblem.UNKNOWN_REFERENCE.refuse("c", "1").at("/c")));
        Problem body = raised(others);
        assertThat(body.code()).isEqualTo("unknown-reference");
        assertThat(pointers(body)).containsExactly("/c", "/state");
    }

    @Test
    void leavesASingleRefusalAsItIs() {
        Refusal only = CommonProblem.STATE_CONFLICT.refuse("CLOSED", "edit");
        checks.on("/state", () -> refuse(only)).on("/a", () -> {});
        assertThatThrownBy(checks::raise).isSameAs(only);
        assertThat(only.faults()).isEmpty();
    }

    @Test
    void leavesOutWhatReadsAFieldThatIsWrong() {
        AtomicInteger made = new AtomicInteger();
        checks.on("/lines/0/id", () -> refuse(invalid("/lines/0/id")))
                .on("/state", () -> refuse(CommonProblem.STATE_CONFLICT.refuse("CLOSED", "edit")))
                .on(List.of("/lines", "/b"), made::incrementAndGet)
                .on("/lines/0/id/part", made::incrementAndGet)
                .on("/state", made::incrementAndGet)
                .on("/lines/1/id", made::incrementAndGet);
        assertThat(made).hasValue(1);
        assertThat(checks.find("/lines/0", pointer -> pointer)).isEmpty();
        assertThat(checks.find("/lines/1", pointer -> pointer)).contains("/lines/1");
    }

    private static Refusal invalid(String pointer) {
        return CommonProblem.INVALID_REQUEST.refuse(1).at(List.of(new FieldFault(pointer, "wrong", WRONG)));
    }

    private static void refuse(Refusal refusal) {
        throw refusal;
    }

    private Problem raised() {
        return raised(checks);
    }

    private static Problem raised(Checks checks) {
        return catchThrowableOfType(Refusal.class, checks::raise).problem(Language.EN, null);
    }

    private static List<String> pointers(Problem problem) {
        return problem.errors().stream().map(FieldError::pointer).toList();
    }
}
