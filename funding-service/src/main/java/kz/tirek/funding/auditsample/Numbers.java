package kz.tirek.funding.auditsample;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The numbers a seed gives, the same on any machine and easily worked out by hand: the k-th, from 0, is the SHA-256
/// of `tirek-sample-1`, a line end, the seed, a line end and k in decimal digits (UTF-8), taken as one whole number
/// of 256 bits, divided by the bound: the remainder. No bound is above 2⁶³, so all remainders are as likely as each
/// other to 1 in 2¹⁹³.
final class Numbers {

    private final String seed;
    private long next;

    Numbers(String seed) {
        this.seed = seed;
    }

    /// The next number, from 0 to `bound` − 1.
    long below(long bound) {
        String text = "tirek-sample-1\n" + seed + "\n" + next++;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, hash).mod(BigInteger.valueOf(bound)).longValueExact();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
