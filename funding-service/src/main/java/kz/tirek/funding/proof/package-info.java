/// Proof that the ledger is as it was: entries sealed in a Merkle tree (RFC 9162), whose checkpoints are signed (C2SP
/// signed notes) and can be checked offline by anybody.
@NullMarked
package kz.tirek.funding.proof;

import org.jspecify.annotations.NullMarked;
