package kz.tirek.conventions.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kz.tirek.conventions.names.Name;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// What a row becomes.
@SuppressWarnings("UnusedVariable") // the database reads the fields
@Entity
class Pupil {

    @Id
    private UUID id;

    private String code;

    @Embedded
    private Name name;

    @Column(name = "born_on")
    private LocalDate bornOn;

    private int grade;

    @Column(name = "height_m")
    private @Nullable BigDecimal heightM;

    private boolean boarding;
    private String languages;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    Pupil() {}

    Pupil(NewPupil pupil) {
        id = Ids.next();
        code = pupil.code();
        name = pupil.name();
        bornOn = pupil.bornOn();
        grade = pupil.grade();
        heightM = pupil.heightM();
        boarding = Boolean.TRUE.equals(pupil.boarding());
        languages = String.join(",", pupil.languages() == null ? java.util.List.of() : pupil.languages());
    }

    UUID id() {
        return id;
    }
}
