package app.galley.local.checksum;

/// The check of two byte strings one behind the other, from the checks of each: no byte is read again. Shifting a check past
/// n zero bytes is a linear map over bits, raised to the power n by squaring.
final class CrcJoin {
    private CrcJoin() { }

    /// @param polynomial reflected, `bits` wide
    /// @param first check of the first string
    /// @param second check of the second string
    /// @param secondLength bytes of the second string
    static long join(long polynomial, int bits, long first, long second, long secondLength) {
        long[] map = oneZeroBit(polynomial, bits);
        for (int i = 0; i < 3; i++) {
            map = squared(map);
        }
        long shifted = first;
        for (long left = secondLength; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                shifted = apply(map, shifted);
            }
            map = squared(map);
        }
        return shifted ^ second;
    }

    private static long[] oneZeroBit(long polynomial, int bits) {
        long[] map = new long[bits];
        map[0] = polynomial;
        for (int i = 1; i < bits; i++) {
            map[i] = 1L << i - 1;
        }
        return map;
    }

    private static long[] squared(long[] map) {
        long[] square = new long[map.length];
        for (int i = 0; i < map.length; i++) {
            square[i] = apply(map, map[i]);
        }
        return square;
    }

    private static long apply(long[] map, long vector) {
        long sum = 0;
        int i = 0;
        for (long left = vector; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                sum ^= map[i];
            }
            i++;
        }
        return sum;
    }
}
