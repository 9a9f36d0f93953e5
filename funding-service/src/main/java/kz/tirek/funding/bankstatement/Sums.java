package kz.tirek.funding.bankstatement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which of several candidates add up to an amount.
final class Sums {

    /// More than this many are not tried for adding up.
    private static final int ADDENDS = 12;

    /// More sums than this help nobody to decide.
    private static final int SUMS = 3;

    private Sums() {}

    /// Those with the most of what is named come first.
    ///
    /// @param addends what is named first
    /// @param named how many of them are named
    static List<List<Candidate>> of(List<Candidate> addends, int named, long tiyn) {
        List<Candidate> tried = addends.stream().limit(ADDENDS).toList();
        int namedBits = (1 << Math.min(named, tried.size())) - 1;
        return IntStream.range(1, 1 << tried.size())
                .filter(bits -> Integer.bitCount(bits) > 1 && sum(tried, bits) == tiyn)
                .boxed()
                .sorted(Comparator.comparingInt((Integer bits) -> Integer.bitCount(bits & namedBits))
                        .reversed())
                .limit(SUMS)
                .map(bits -> chosen(tried, bits))
                .toList();
    }

    /// In tiyn.
    static long of(List<Candidate> some) {
        return some.stream().mapToLong(Candidate::openTiyn).reduce(0, Math::addExact);
    }

    private static long sum(List<Candidate> of, int bits) {
        long sum = 0;
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            sum = Math.addExact(sum, of.get(Integer.numberOfTrailingZeros(rest)).openTiyn());
        }
        return sum;
    }

    private static List<Candidate> chosen(List<Candidate> of, int bits) {
        return IntStream.range(0, of.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(of::get)
                .toList();
    }
}
