package kz.tirek.funding.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /// Leaves and roots that implementations of RFC 6962, whose hashing RFC 9162 keeps, are tested with.
    private static final List<byte[]> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex)
            .map(MerkleTree::leaf)
            .toList();

    @Test
    void hashesAsTheStandardSays() {
        assertThat(HEX.formatHex(tree(KNOWN).root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HEX.formatHex(tree(KNOWN).root(1)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HEX.formatHex(tree(KNOWN).root(3)))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(HEX.formatHex(tree(KNOWN).root(8)))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void growsToTheSameRoots() {
        List<byte[]> leaves = leaves(70);
        Frontier frontier = new Frontier();
        for (int size = 1; size <= leaves.size(); size++) {
            frontier.append(leaves.get(size - 1));
            assertThat(frontier.root()).isEqualTo(tree(leaves).root(size)).isEqualTo(plain(leaves.subList(0, size)));
        }
    }

    /// Proofs as RFC 9162 defines them, in its own recursive words.
    @Test
    void provesAsTheStandardSays() {
        List<byte[]> leaves = leaves(40);
        MerkleTree tree = tree(leaves);
        for (int size = 1; size <= leaves.size(); size++) {
            List<byte[]> all = leaves.subList(0, size);
            for (int i = 0; i < size; i++) {
                assertThat(tree.inclusion(i, size))
                        .usingElementComparator(Arrays::compare)
                        .isEqualTo(path(i, all));
                assertThat(tree.consistency(i + 1L, size))
                        .usingElementComparator(Arrays::compare)
                        .isEqualTo(subproof(i + 1, all, true));
            }
        }
        assertThatThrownBy(() -> tree.inclusion(3, 3)).hasMessage("no leaf 3 in a tree of 3");
        assertThatThrownBy(() -> tree.consistency(4, 3)).hasMessageContaining("does not go on");
    }

    private static byte[] plain(List<byte[]> leaves) {
        int half = half(leaves);
        return half == 0
                ? leaves.getFirst()
                : MerkleTree.node(plain(leaves.subList(0, half)), plain(leaves.subList(half, leaves.size())));
    }

    private static List<byte[]> path(int index, List<byte[]> leaves) {
        int half = half(leaves);
        if (half == 0) {
            return List.of();
        }
        List<byte[]> left = leaves.subList(0, half);
        List<byte[]> right = leaves.subList(half, leaves.size());
        return index < half ? with(path(index, left), plain(right)) : with(path(index - half, right), plain(left));
    }

    private static List<byte[]> subproof(int earlier, List<byte[]> leaves, boolean whole) {
        if (earlier == leaves.size()) {
            return whole ? List.of() : List.of(plain(leaves));
        }
        int half = half(leaves);
        List<byte[]> left = leaves.subList(0, half);
        List<byte[]> right = leaves.subList(half, leaves.size());
        return earlier <= half
                ? with(subproof(earlier, left, whole), plain(right))
                : with(subproof(earlier - half, right, false), plain(left));
    }

    private static List<byte[]> with(List<byte[]> proof, byte[] hash) {
        List<byte[]> longer = new ArrayList<>(proof);
        longer.add(hash);
        return longer;
    }

    private static int half(List<byte[]> leaves) {
        int half = 0;
        for (int power = 1; power < leaves.size(); power *= 2) {
            half = power;
        }
        return half;
    }

    private static MerkleTree tree(List<byte[]> leaves) {
        return new MerkleTree((level, number) -> {
            int count = 1 << level;
            return plain(leaves.subList((int) number * count, (int) (number + 1) * count));
        });
    }

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(MerkleTree.leaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }
}
