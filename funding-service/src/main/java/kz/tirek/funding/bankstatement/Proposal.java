package kz.tirek.funding.bankstatement;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.tirek.conventions.money.Money;

/// What a line may be about.
///
/// @param grounds why, and what speaks against it
/// @param certain whether nothing more is needed to carry it out, if no other is as good
record Proposal(List<Part> parts, Set<Ground> grounds, boolean certain) {

    /// One of the things it may be about together.
    record Part(Candidate candidate, long tiyn) {

        Share share() {
            return new Share(candidate.kind(), candidate.id(), Money.ofTiyn(tiyn));
        }
    }

    /// Keeps its own copies.
    Proposal {
        parts = List.copyOf(parts);
        grounds = new TreeSet<>(grounds);
    }

    /// The higher, the likelier.
    int rank() {
        return grounds.stream().mapToInt(Ground::weight).sum();
    }

    boolean isNamed() {
        return grounds.contains(Ground.REFERENCE) || grounds.contains(Ground.NAMED_IN_PURPOSE);
    }

    boolean isInvolved() {
        return parts.stream().anyMatch(part -> part.candidate().involved());
    }

    List<Share> shares() {
        return parts.stream().map(Part::share).toList();
    }
}
