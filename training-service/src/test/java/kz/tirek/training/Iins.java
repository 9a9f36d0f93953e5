package kz.tirek.training;

import java.util.concurrent.atomic.AtomicInteger;

/// Numbers of people who never lived: men "born" on 31 December 1899, one after the other.
public final class Iins {

    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    private Iins() {}

    /// The next valid number.
    public static String next() {
        while (true) {
            String first = "9912311%04d".formatted(SERIAL.incrementAndGet());
            int check = remainder(first, 0);
            check = check == 10 ? remainder(first, 2) : check;
            if (check < 10) {
                return first + check;
            }
        }
    }

    private static int remainder(String digits, int shift) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += (digits.charAt(i) - '0') * ((i + shift) % 11 + 1);
        }
        return sum % 11;
    }
}
