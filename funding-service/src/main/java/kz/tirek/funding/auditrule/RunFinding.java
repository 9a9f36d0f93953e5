package kz.tirek.funding.auditrule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// That a run came upon a finding, found before or not. [Findings] inserts them.
@Entity
@Immutable
@IdClass(RunFinding.Key.class)
@Table(name = "audit_run_finding")
@SuppressWarnings("UnusedVariable") // lists are narrowed by them
class RunFinding {

    /// Both ids.
    record Key(UUID runId, UUID findingId) {}

    @Id
    private UUID runId;

    @Id
    private UUID findingId;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected RunFinding() {}
}
