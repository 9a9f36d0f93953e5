package kz.tirek.training.internship;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What the supervisor, or the teacher, says of an internship.
@Entity
class InternshipEvaluation {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "internship_id")
    @SuppressWarnings("unused")
    private Internship internship;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Evaluator evaluator;

    private LocalDate evaluatedOn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] criteria;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Integer[] marks;

    private @Nullable String text;

    @SuppressWarnings("NullAway.Init")
    protected InternshipEvaluation() {}

    InternshipEvaluation(Internship internship, Evaluator evaluator, NewEvaluation stated) {
        this();
        this.id = Ids.next();
        this.internship = internship;
        this.evaluator = evaluator;
        change(stated);
    }

    void change(NewEvaluation stated) {
        evaluatedOn = stated.on();
        criteria = stated.marks().stream().map(mark -> mark.criterion().name()).toArray(String[]::new);
        marks = stated.marks().stream().map(Mark::mark).toArray(Integer[]::new);
        text = stated.text();
    }

    void erase() {
        text = null;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    LocalDate on() {
        return evaluatedOn;
    }

    List<Mark> marks() {
        List<Mark> all = new ArrayList<>();
        for (int index = 0; index < criteria.length; index++) {
            all.add(new Mark(Criterion.valueOf(criteria[index]), marks[index]));
        }
        return all;
    }

    @Nullable
    String text() {
        return text;
    }
}
