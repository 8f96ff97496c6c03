package app.galley.format.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the codes of line 21 captions, with parity, control codes twice, as Scenarist files have them.
final class LineCodes {
    static final int RESUME = 0x1420;
    static final int ROLL_UP_3 = 0x1426;
    static final int PAINT_ON = 0x1429;
    static final int ERASE = 0x142c;
    static final int RETURN = 0x142d;
    static final int ERASE_LOADING = 0x142e;
    static final int SHOW = 0x142f;
    static final int ROW_14 = 0x1450;
    static final int ROW_15 = 0x1470;
    private final List<Integer> pairs = new ArrayList<>();

    LineCodes twice(int... codes) {
        for (int code : codes) {
            pairs.add(code);
            pairs.add(code);
        }
        return this;
    }

    LineCodes once(int code) {
        pairs.add(code);
        return this;
    }

    LineCodes text(String text) {
        for (int i = 0; i < text.length(); i += 2) {
            pairs.add(text.charAt(i) << 8 | (i + 1 < text.length() ? text.charAt(i + 1) : 0));
        }
        return this;
    }

    /// The line of a file.
    String at(String timeCode) {
        return timeCode + "\t" + pairs.stream().map(pair -> String.format(Locale.ROOT, "%02x%02x", odd(pair >> 8), odd(pair & 0xff)))
                .collect(Collectors.joining(" ")) + "\n\n";
    }

    static byte[] file(String... lines) {
        return ("Scenarist_SCC V1.0\n\n" + String.join("", lines)).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static int odd(int code) {
        return Integer.bitCount(code) % 2 == 0 ? code | 0x80 : code;
    }
}
