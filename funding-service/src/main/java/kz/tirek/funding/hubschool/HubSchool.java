package kz.tirek.funding.hubschool;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import kz.tirek.conventions.names.Name;

/// A hub school as hub-school-service last described it.
@Entity
public class HubSchool {

    @Id
    private UUID id;

    private String code;

    @Embedded
    private Name name;

    private String territory;

    private String status;

    private boolean deleted;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected HubSchool() {}

    @SuppressWarnings("NullAway.Init")
    HubSchool(HubSchoolFacts facts) {
        this.id = facts.id();
        describe(facts);
    }

    void describe(HubSchoolFacts facts) {
        code = facts.code();
        name = facts.name();
        territory = facts.territory();
        status = facts.status();
        deleted = false;
    }

    void delete() {
        deleted = true;
    }

    boolean isDeleted() {
        return deleted;
    }

    public UUID id() {
        return id;
    }

    /// The code people use.
    public String code() {
        return code;
    }

    /// The school's name.
    public Name name() {
        return name;
    }

    /// KATO code of the school's place.
    public String territory() {
        return territory;
    }

    /// Where it stands in the programme, as the owner names it.
    public String status() {
        return status;
    }
}
