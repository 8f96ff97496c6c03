package app.galley.format.broadcast;

import java.text.Normalizer;

/// The Latin alphabet of EBU subtitles (Tech 3264, appendix 2, after ISO 6937): a diacritic stands before its letter.
final class Iso6937 {
    private static final int FIRST_SIGN = 0xa0;
    private static final int FIRST_DIACRITIC = 0xc0;
    private static final int LAST_DIACRITIC = 0xcf;
    /// From 0xa0 to 0xbf; what has no sign is a blank.
    private static final String SIGNS = "\u00a0¡¢£$¥#§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿";
    /// From 0xc0 to 0xcf, as combining characters; what is none is 0.
    private static final char[] DIACRITICS = {0, 0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0, 0x30a, 0x327, 0, 0x30b, 0x328, 0x30c};
    /// From 0xd0 to 0xff.
    private static final String LETTERS = "―¹®©™♪¬¦    ⅛⅜⅝⅞ΩÆĐªĦ ĲĿŁØŒºÞŦŊŉĸæđðħıĳŀłøœßþŧŋ\u00ad";

    private Iso6937() {
    }

    /// The text of codes from 0x20 on.
    static String text(byte[] codes) {
        StringBuilder text = new StringBuilder();
        char diacritic = 0;
        for (byte signed : codes) {
            int code = signed & 0xff;
            if (code >= FIRST_DIACRITIC && code <= LAST_DIACRITIC) {
                diacritic = DIACRITICS[code - FIRST_DIACRITIC];
                continue;
            }
            text.append(sign(code));
            if (diacritic != 0) {
                text.append(diacritic);
                diacritic = 0;
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static char sign(int code) {
        if (code < FIRST_SIGN) {
            return code < 0x7f ? (char) code : ' ';
        }
        return code < FIRST_DIACRITIC ? SIGNS.charAt(code - FIRST_SIGN) : LETTERS.charAt(code - LAST_DIACRITIC - 1);
    }
}
