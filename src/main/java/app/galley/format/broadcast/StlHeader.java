package app.galley.format.broadcast;

import app.galley.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The first block of a file of EBU subtitles (Tech 3264, General Subtitle Information).
///
/// @param frames a second, as its time codes count
/// @param letters the character code table; null for Latin letters of ISO 6937
/// @param language the language code, empty when the file does not tell
/// @param programmeStart the time code at which the programme begins, in milliseconds; 0 when the file does not tell
record StlHeader(int frames, @Nullable Charset letters, String language, long programmeStart) {
    static final int LENGTH = 1_024;
    private static final Map<String, Integer> RATES = Map.of("STL23.01", 24, "STL24.01", 24, "STL25.01", 25, "STL30.01", 30, "STL50.01", 50);
    private static final Map<String, String> TABLES = Map.of("01", "ISO-8859-5", "02", "ISO-8859-6", "03", "ISO-8859-7", "04", "ISO-8859-8");
    /// Appendix 3 of the specification, from 00 on.
    private static final List<String> LANGUAGES = List.of("", "sq", "br", "ca", "hr", "cy", "cs", "da", "de", "en", "es", "eo", "et", "eu", "fo", "fr",
            "fy", "ga", "gd", "gl", "is", "it", "se", "la", "lv", "lb", "lt", "hu", "mt", "nl", "no", "oc", "pl", "pt", "ro", "rm", "sr", "sk", "sl", "fi",
            "sv", "tr", "nl", "wa");
    private static final int DISK_FORMAT = 3;
    private static final int TABLE = 12;
    private static final int LANGUAGE = 14;
    private static final int TIME_CODES_MEANT = 255;
    private static final int PROGRAMME_START = 256;
    private static final int HEX = 16;

    /// Whether bytes begin as such a file does.
    static boolean begins(byte[] bytes) {
        return bytes.length >= LENGTH && RATES.containsKey(field(bytes, DISK_FORMAT, 8));
    }

    /// Reads it.
    ///
    /// @throws app.galley.problem.ProblemException bad input, when the letters are of a table that does not exist
    static StlHeader of(byte[] bytes) {
        int frames = RATES.getOrDefault(field(bytes, DISK_FORMAT, 8), 25);
        String table = field(bytes, TABLE, 2);
        if (!table.equals("00") && !table.isBlank() && !TABLES.containsKey(table)) {
            throw Problem.badInput("format.stlLetters").asException();
        }
        Charset letters = Optional.ofNullable(TABLES.get(table)).map(Charset::forName).orElse(null);
        boolean meant = bytes[TIME_CODES_MEANT] != '0';
        return new StlHeader(frames, letters, language(field(bytes, LANGUAGE, 2)),
                meant ? programmeStart(field(bytes, PROGRAMME_START, 8), frames).orElse(0) : 0);
    }

    private static String language(String code) {
        try {
            int number = Integer.parseInt(code.strip(), HEX);
            return number >= 0 && number < LANGUAGES.size() ? LANGUAGES.get(number) : "";
        } catch (NumberFormatException untold) {
            return "";
        }
    }

    private static OptionalLong programmeStart(String digits, int frames) {
        if (!digits.matches("\\d{8}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(millisecond(frames, number(digits, 0), number(digits, 2), number(digits, 4), number(digits, 6)));
    }

    private static int number(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }

    /// When a frame begins. The clock part of a time code is taken as it is, whether numbers are left out or not.
    static long millisecond(int frames, int hours, int minutes, int seconds, int frame) {
        return ((hours * 60L + minutes) * 60 + seconds) * 1_000 + Math.min(999, Math.round(frame * 1_000.0 / frames));
    }

    private static String field(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
