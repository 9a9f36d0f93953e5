package kz.tirek.funding.proof;

import java.sql.Connection;
import java.util.function.Function;

/// What is sealed, each in a tree of its own with checkpoints of its own.
enum SealedLog {
    /// The entries of the ledger.
    LEDGER("ledger", "", 0, LedgerLeaves::new),
    /// Every change of a row that states a fact, and the histories of resources.
    RECORDS("record-log", "record_", 1, RecordLeaves::new);

    private final String path;
    private final String prefix;
    private final int lock;
    private final Function<Connection, Leaves> leaves;

    SealedLog(String path, String prefix, int lock, Function<Connection, Leaves> leaves) {
        this.path = path;
        this.prefix = prefix;
        this.lock = lock;
        this.leaves = leaves;
    }

    /// The last part of the log's address, which its checkpoints are named by.
    String path() {
        return path;
    }

    /// The number of the lock that who seals it holds.
    int lock() {
        return lock;
    }

    /// How the line of a leaf begins in the NDJSON of the log: what follows is the bytes that were hashed. An entry
    /// of the ledger says itself which place it has, a change does not.
    String beginning(long place, String hash) {
        return switch (this) {
            case LEDGER -> "{\"leafHash\":\"%s\",\"entry\":".formatted(hash);
            case RECORDS -> "{\"leafHash\":\"%s\",\"place\":%d,\"change\":".formatted(hash, place);
        };
    }

    /// What is sealed, in its order.
    Leaves leaves(Connection connection) {
        return leaves.apply(connection);
    }

    /// The table of the tree's hashes.
    String nodes() {
        return prefix + "merkle_node";
    }

    String checkpoints() {
        return prefix + "checkpoint";
    }

    String cosignatures() {
        return prefix + "cosignature";
    }
}
