package kz.tirek.funding.auditrule;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.tirek.conventions.problem.CommonProblem;
import kz.tirek.conventions.time.BusinessDate;
import kz.tirek.conventions.time.Ids;
import org.jspecify.annotations.Nullable;

/// All findings.
@ApplicationScoped
class Findings implements PanacheRepositoryBase<Finding, UUID> {

    /// Inserts a finding unless it is there; says which one it is in both cases.
    private static final String KEEP = """
            with known as (
                select id from audit_finding
                where rule_id = ? and subject_type = ? and subject_id is not distinct from cast(? as uuid) and occasion = ?),
            number as (
                select cast(nextval('audit_finding_number') as text) as digits where not exists (select from known)),
            added as (
                insert into audit_finding (id, code, rule_id, rule_version_id, run_id, kind, severity, subject_type, subject_id,
                                           subject_on, occasion, amount_tiyn, evidence, found_at, status, version)
                select ?, 'F-' || ? || '-' || lpad(digits, greatest(6, length(digits)), '0'), ?, ?, ?, ?, ?, ?, cast(? as uuid),
                       ?, ?, cast(? as bigint), ?, ?, 'NEW', 0
                from number
                returning id)
            select id, true from added union all select id, false from known""";

    /// One run after the other keeps what it found, so that each sees what the one before kept.
    private static final String WAIT = "select pg_advisory_xact_lock(hashtext('audit_finding'))";

    private final AgroalDataSource database;

    @Inject
    Findings(AgroalDataSource database) {
        this.database = database;
    }

    Finding get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.refuse());
    }

    /// Keeps what a version of a rule found in a run. What is there already stays as it is.
    ///
    /// @return how much of it was not there
    int keep(UUID runId, AuditRuleVersion version, List<Suspicion> suspicions, Instant now) {
        int added = 0;
        try (Connection connection = database.getConnection();
                PreparedStatement wait = connection.prepareStatement(WAIT);
                PreparedStatement keep = connection.prepareStatement(KEEP);
                PreparedStatement link = connection.prepareStatement("insert into audit_run_finding values (?, ?)")) {
            wait.execute();
            for (Suspicion suspicion : suspicions) {
                bind(keep, runId, version, suspicion, now);
                try (ResultSet row = keep.executeQuery()) {
                    row.next();
                    added += row.getBoolean(2) ? 1 : 0;
                    link.setObject(1, runId);
                    link.setObject(2, row.getObject(1));
                    link.addBatch();
                }
            }
            link.executeBatch();
            return added;
        } catch (SQLException failure) {
            throw new IllegalStateException("findings are not kept", failure);
        }
    }

    private static void bind(
            PreparedStatement keep, UUID runId, AuditRuleVersion version, Suspicion suspicion, Instant now)
            throws SQLException {
        RuleKind kind = version.rule().kind();
        @Nullable
        Object[] values = {
            version.rule().id(),
            suspicion.subjectType().name(),
            suspicion.subjectId(),
            suspicion.occasion(),
            Ids.next(),
            String.valueOf(now.atZone(BusinessDate.ZONE).getYear()),
            version.rule().id(),
            version.id(),
            runId,
            kind.name(),
            kind.severity().name(),
            suspicion.subjectType().name(),
            suspicion.subjectId(),
            suspicion.on(),
            suspicion.occasion(),
            suspicion.amountTiyn(),
            suspicion.evidence(),
            now.atOffset(ZoneOffset.UTC)
        };
        for (int i = 0; i < values.length; i++) {
            keep.setObject(i + 1, values[i]);
        }
    }
}
