package kz.tirek.funding.proof;

import java.util.ArrayList;
import java.util.List;

/// A Merkle tree as RFC 9162 (section 2.1) defines it: the prefix 00 in front of what is hashed to a leaf, 01 in
/// front of the two hashes a node is made of.
///
/// A tree of n leaves is made of complete trees; it asks for their roots by level and number: node `number` of
/// `level` is the root over the leaves from `number` · 2^`level` on, 2^`level` of them.
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Nodes nodes;

    MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /// The roots of the complete trees.
    interface Nodes {

        /// The root over the leaves from `number` · 2^`level` on, 2^`level` of them.
        byte[] node(int level, long number);
    }

    /// The hash of a leaf.
    static byte[] leaf(byte[] content) {
        return Sha256.of(LEAF, content);
    }

    /// The hash of a node.
    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    /// The root over 2^n hashes.
    static byte[] fold(List<byte[]> hashes) {
        List<byte[]> folded = hashes;
        while (folded.size() > 1) {
            List<byte[]> above = new ArrayList<>(folded.size() / 2);
            for (int i = 0; i < folded.size(); i += 2) {
                above.add(node(folded.get(i), folded.get(i + 1)));
            }
            folded = above;
        }
        return folded.getFirst();
    }

    /// The root over the first `size` leaves.
    byte[] root(long size) {
        return size == 0 ? Sha256.of() : root(0, size);
    }

    /// The audit path of the leaf with this index in the tree of `size` leaves (2.1.3), from the leaf upwards.
    ///
    /// @throws IllegalArgumentException if the tree does not have the leaf
    List<byte[]> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        List<byte[]> path = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + largestPowerBelow(end - begin);
            if (index < middle) {
                path.addFirst(root(middle, end));
                end = middle;
            } else {
                path.addFirst(root(begin, middle));
                begin = middle;
            }
        }
        return path;
    }

    /// The proof that the tree of `size` leaves goes on from that of `earlier` leaves (2.1.4).
    ///
    /// @throws IllegalArgumentException unless 0 < earlier ≤ size
    List<byte[]> consistency(long earlier, long size) {
        if (earlier < 1 || earlier > size) {
            throw new IllegalArgumentException("a tree of " + size + " does not go on from one of " + earlier);
        }
        List<byte[]> proof = new ArrayList<>();
        long begin = 0;
        long end = size;
        while (earlier != end) {
            long middle = begin + largestPowerBelow(end - begin);
            if (earlier <= middle) {
                proof.addFirst(root(middle, end));
                end = middle;
            } else {
                proof.addFirst(root(begin, middle));
                begin = middle;
            }
        }
        if (begin > 0) {
            proof.addFirst(root(begin, end));
        }
        return proof;
    }

    private byte[] root(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.node(level, begin >> level);
        }
        long middle = begin + largestPowerBelow(leaves);
        return node(root(begin, middle), root(middle, end));
    }

    /// The largest power of two smaller than `leaves`, which are two or more.
    private static long largestPowerBelow(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
