package kz.tirek.funding.bankstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.change.Changes;
import kz.tirek.conventions.money.Money;
import kz.tirek.conventions.problem.Refusal;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.version.Precondition;

/// What happens to a line of a statement, in the caller's transaction. Who matches holds the line first: of two who
/// match the same, the second finds it changed.
@ApplicationScoped
class LineLife {

    static final String TYPE = "bank-statement-line";

    private final StatementLines lines;
    private final Candidates candidates;
    private final MatchEffects effects;
    private final Changes changes;
    private final Precondition precondition;
    private final Caller caller;
    private final Clock clock;

    @Inject
    LineLife(
            StatementLines lines,
            Candidates candidates,
            MatchEffects effects,
            Changes changes,
            Precondition precondition,
            Caller caller,
            Clock clock) {
        this.lines = lines;
        this.candidates = candidates;
        this.effects = effects;
        this.changes = changes;
        this.precondition = precondition;
        this.caller = caller;
        this.clock = clock;
    }

    /// What the line may be about, the likeliest first; nothing where all of it is explained.
    List<Proposal> proposals(StatementLine line) {
        return line.status().actions().contains("match") ? matcher(line).proposals() : List.of();
    }

    /// Matches the line if it is beyond doubt what it is about; otherwise the line says why not.
    ///
    /// @return whether it is matched
    boolean matchAutomatically(UUID id) {
        StatementLine line = lines.locked(id);
        if (!line.isOpenToAll()) {
            return false;
        }
        Matcher matcher = sufficientMatcher(line);
        Optional<Proposal> certain = matcher.certain();
        certain.ifPresentOrElse(
                proposal -> match(line, proposal.shares(), true), () -> line.hinder(matcher.hindrance(), null));
        return certain.isPresent();
    }

    /// What a line names, and is certain, goes before all else: where that decides, whatever else fits need not be
    /// looked at, which may be hundreds of the same amount.
    private Matcher sufficientMatcher(StatementLine line) {
        Matcher named = new Matcher(Sought.of(line), candidates.named(line, caller.subject()));
        return named.certain().filter(Proposal::isNamed).isPresent() ? named : matcher(line);
    }

    /// A rule stood against what the line is about beyond doubt.
    void refused(UUID id, RefusedMatch rule) {
        StatementLine line = lines.locked(id);
        if (line.isOpenToAll()) {
            line.hinder(Hindrance.REFUSED, rule);
        }
    }

    /// A person decides.
    StatementLineView match(UUID id, NewMatches body) {
        StatementLine line = get(id);
        List<Share> shares = body.matches().stream().map(NewMatch::share).toList();
        line.require("match");
        IntStream.range(0, shares.size())
                .filter(i -> shares.get(i).kind().flow() != line.direction())
                .findFirst()
                .ifPresent(i -> {
                    throw StatementProblem.MATCH_IN_THE_WRONG_DIRECTION
                            .refuse(
                                    line.direction().name(),
                                    shares.get(i).kind().name())
                            .at("/matches/" + i + "/kind");
                });
        Money asked = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        line.requireRest(asked);
        return match(line, shares, false);
    }

    StatementLineView unmatch(UUID id, Reason body) {
        StatementLine line = get(id);
        line.require("unmatch");
        List<LineMatch> standing =
                line.matches().stream().filter(match -> !match.isUndone()).toList();
        effects.hold(line, standing.stream().map(LineMatch::share).toList());
        for (LineMatch match : standing) {
            effects.takeBack(match, BusinessDate.today(clock), body.reason());
            line.undo(match, caller.subject(), clock.instant(), body.reason());
        }
        return changed(line, "UNMATCHED");
    }

    StatementLineView setAside(UUID id, Reason body) {
        StatementLine line = get(id);
        line.setAside(caller.subject(), clock.instant(), body.reason());
        return changed(line, "SET_ASIDE");
    }

    StatementLineView reopen(UUID id, Reason body) {
        StatementLine line = get(id);
        line.reopen(caller.subject(), clock.instant(), body.reason());
        return changed(line, "REOPENED");
    }

    private StatementLineView match(StatementLine line, List<Share> shares, boolean automatic) {
        effects.hold(line, shares);
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            try {
                UUID cause = effects.carryOut(line, share);
                line.add(new LineMatch(line, share, cause, automatic, caller.subject(), clock.instant()));
            } catch (Refusal refusal) {
                throw refusal.rename("/amount", "/matches/" + i + "/amount");
            }
        }
        return changed(line, "MATCHED");
    }

    private Matcher matcher(StatementLine line) {
        return new Matcher(Sought.of(line), candidates.of(line, caller.subject()));
    }

    private StatementLine get(UUID id) {
        StatementLine line = lines.locked(id);
        precondition.require(line.version());
        return line;
    }

    private StatementLineView changed(StatementLine line, String operation) {
        lines.flush();
        StatementLineView view = StatementLineView.of(line);
        changes.record(TYPE, line.id(), operation, view.published());
        return view;
    }
}
