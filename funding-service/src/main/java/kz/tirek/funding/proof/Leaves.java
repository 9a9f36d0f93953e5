package kz.tirek.funding.proof;

import java.sql.SQLException;
import java.util.List;

/// What is sealed of a log, in its order.
interface Leaves {

    /// What is sealed at a place.
    ///
    /// @param name what an auditor finds it by
    /// @param content the bytes that are hashed
    @SuppressWarnings("ArrayRecordComponent") // hashed, never compared
    record Leaf(long place, String name, byte[] content) {

        byte[] hash() {
            return MerkleTree.leaf(content);
        }
    }

    /// Gives what is new its place, unless another job does.
    void order() throws SQLException;

    /// The leaves from place `first` on, at most `most` of them; those that are no longer there are left out.
    List<Leaf> read(long first, int most) throws SQLException;

    /// Queries that name what hangs in the air: no leaf stands for it, though it is as old as those that have one.
    /// Each takes how many are enough.
    List<String> orphans();
}
