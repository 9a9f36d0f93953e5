package kz.tirek.funding.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.stream.Stream;
import kz.tirek.funding.FundingProblem;

/// Everybody who drew something up, edited or submitted it, or uploaded a document that lies with it, each once. None
/// of them decides about it; only they take
/// it back.
@Embeddable
public record Makers(@Column(name = "makers") List<String> persons) {

    /// Keeps its own copy.
    public Makers {
        persons = List.copyOf(persons);
    }

    /// Something `person` begins to draw up.
    public static Makers of(String person) {
        return new Makers(List.of(person));
    }

    /// These and `person`.
    public Makers with(String person) {
        return include(person)
                ? this
                : new Makers(Stream.concat(persons.stream(), Stream.of(person)).toList());
    }

    /// These and those who uploaded the documents.
    public Makers with(Attachments documents) {
        Makers all = this;
        for (String uploader : documents.uploaders()) {
            all = all.with(uploader);
        }
        return all;
    }

    /// Whether `person` is one of them.
    public boolean include(String person) {
        return persons.contains(person);
    }

    /// Refuses a person who is one of them.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal CHECKER_IS_MAKER
    public void requireOther(String person) {
        if (include(person)) {
            throw FundingProblem.CHECKER_IS_MAKER.refuse();
        }
    }

    /// Refuses a person who is none of them.
    ///
    /// @throws kz.tirek.conventions.problem.Refusal NOT_THE_MAKER
    public void requireOneOf(String person) {
        if (!include(person)) {
            throw FundingProblem.NOT_THE_MAKER.refuse();
        }
    }
}
