package app.galley.service.filter;

import java.util.Random;
import java.util.stream.Collectors;

/// Rows of signs as people paste them and as nobody would.
public final class RandomWords {
    private static final String TEMPTING = "abcXYZ'-.\u2019\u2013\u00e9e\u0301\u00a0 \t\u200b\ufeff\u0430\u6f22\u00df9&+_/,;\"\u0130\u0131\u017f\ufb01";

    private RandomWords() { }

    /// A row without an end of line: mostly signs that tempt, now and then any code point at all, unpaired surrogates among them.
    public static String row(Random random) {
        StringBuilder row = new StringBuilder();
        int length = random.nextInt(12);
        while (row.length() < length) {
            int sign = random.nextInt(10) < 8 ? TEMPTING.charAt(random.nextInt(TEMPTING.length())) : random.nextInt(Character.MAX_CODE_POINT + 1);
            if (sign != '\n' && sign != '\r') {
                row.appendCodePoint(sign);
            }
        }
        return row.toString();
    }

    /// The code points of a row, to be printed.
    public static String codes(String row) {
        return row.codePoints().mapToObj(c -> String.format("U+%04X", c)).collect(Collectors.joining(" "));
    }
}
