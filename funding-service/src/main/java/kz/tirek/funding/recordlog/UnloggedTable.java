package kz.tirek.funding.recordlog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The tables whose changes are not logged, and why they need not be. Every other table is logged when a migration
/// has created it (`afterEachMigrate.sql`, which names these, too).
public enum UnloggedTable {
    ENTRY(Reason.SEALED),
    POSTING(Reason.SEALED),
    ENTRY_SEQUENCE(Reason.SEALED),
    MERKLE_NODE(Reason.SEALED),
    CHECKPOINT(Reason.SEALED),
    COSIGNATURE(Reason.SEALED),

    CHANGE(Reason.LOG),
    RECORD_CHANGE(Reason.LOG),
    RECORD_PLACE(Reason.LOG),
    RECORD_HORIZON(Reason.LOG),
    RECORD_MERKLE_NODE(Reason.LOG),
    RECORD_CHECKPOINT(Reason.LOG),
    RECORD_COSIGNATURE(Reason.LOG),

    SEGMENT(Reason.DERIVED),
    ROLLUP_ACCOUNT(Reason.DERIVED),
    ROLLUP_LINE(Reason.DERIVED),
    ROLLUP_LINE_MONTH(Reason.DERIVED),
    ROLLUP_LINE_TOTAL(Reason.DERIVED),
    BUDGET_LINE_BALANCE(Reason.DERIVED),
    BANK_BALANCE(Reason.DERIVED),
    BANK_DAY(Reason.DERIVED),
    BANK_OUTSTANDING(Reason.DERIVED),
    ADVANCE(Reason.DERIVED),

    /// Who was recording when the order was last extended.
    RECORDERS(Reason.WORKING),
    /// What a job has yet to look at.
    BANK_EVENT_CHANGED(Reason.WORKING),
    /// How far that job is.
    BANK_EVENTS_THROUGH(Reason.WORKING),
    /// What was answered to a request, to answer it again: what the request did is in other tables, and the ledger
    /// records no cause twice, whatever is answered.
    IDEMPOTENCY_KEY(Reason.WORKING),
    /// How far the feeds of other services were read. What was read is logged.
    REPLICA_CURSOR(Reason.WORKING),
    /// Which migrations were run: with another checksum of one of them the service does not start.
    FLYWAY_SCHEMA_HISTORY(Reason.WORKING);

    private final Reason reason;

    UnloggedTable(Reason reason) {
        this.reason = reason;
    }

    /// Why changes of a table are not logged.
    public enum Reason {
        /// It is the ledger, or its seal: compared when the ledger is verified.
        SEALED,
        /// It is a log, or its seal: compared when the record log is verified.
        LOG,
        /// It follows from the ledger or from records: integrity checks compare the two.
        DERIVED,
        /// It serves the working of the service and states nothing.
        WORKING
    }

    public Reason reason() {
        return reason;
    }

    /// The name of the table.
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The names of all of them.
    public static Set<String> tables() {
        return Arrays.stream(values()).map(UnloggedTable::table).collect(Collectors.toUnmodifiableSet());
    }
}
