package kz.tirek.funding.proof;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree that grows leaf by leaf and keeps only the roots of its complete trees, largest first.
final class Frontier {

    private final List<byte[]> complete = new ArrayList<>();
    private long size;

    /// Adds the hash of a leaf.
    void append(byte[] leaf) {
        byte[] hash = leaf;
        for (long carried = size; (carried & 1) == 1; carried >>= 1) {
            hash = MerkleTree.node(complete.removeLast(), hash);
        }
        complete.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    /// The root over all leaves, of which there is one at least.
    byte[] root() {
        byte[] root = complete.getLast();
        for (int i = complete.size() - 2; i >= 0; i--) {
            root = MerkleTree.node(complete.get(i), root);
        }
        return root;
    }
}
