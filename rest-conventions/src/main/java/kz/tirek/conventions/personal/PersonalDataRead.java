package kz.tirek.conventions.personal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.tirek.conventions.access.Caller;
import kz.tirek.conventions.time.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One read of personal data in full: who, in which roles, when, of what, why.
@Entity
@Immutable
@Table(name = "personal_data_read")
@SuppressWarnings("NullAway.Init")
class PersonalDataRead {

    @Id
    private UUID id;

    @Column(name = "read_at")
    private Instant readAt;

    private String reader;

    @Column(name = "reader_name")
    private String readerName;

    private String roles;

    @Column(name = "resource_type")
    private String resourceType;

    @Column(name = "resource_id")
    private UUID resourceId;

    private String field;
    private String purpose;

    @Column(name = "trace_id")
    private @Nullable String traceId;

    /// For Hibernate.
    PersonalDataRead() {}

    PersonalDataRead(
            Instant readAt,
            Caller caller,
            String resourceType,
            UUID resourceId,
            String field,
            String purpose,
            @Nullable String traceId) {
        this.id = Ids.next();
        this.readAt = readAt;
        this.reader = caller.subject();
        this.readerName = caller.name();
        this.roles = String.join(" ", caller.roles());
        this.resourceType = resourceType;
        this.resourceId = resourceId;
        this.field = field;
        this.purpose = purpose;
        this.traceId = traceId;
    }

    PersonalDataReadView view() {
        return new PersonalDataReadView(
                id, readAt, reader, readerName, roles, resourceType, resourceId, field, purpose, traceId);
    }
}
