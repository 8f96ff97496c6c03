package app.galley.format.broadcast;

/// The characters of line 21 captions (CTA-608-E, tables 49 to 52), as signs of Unicode.
final class LineCharacters {
    private static final String SPECIAL = "®°½¿™¢£♪à\u00a0èâêîôû";
    private static final String SPANISH_FRENCH = "ÁÉÓÚÜü‘¡*’—©℠•“”ÀÂÇÈÊËëÎÏïÔÙùÛ«»";
    private static final String PORTUGUESE_GERMAN_DANISH = "ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤│ÅåØø┌┐└┘";
    /// Codes that stand for other signs than in ASCII.
    private static final String OTHER_CODES = "'*\\^_`{|}~\u007f";
    private static final String OTHER_SIGNS = "’áéíóúç÷Ññ█";

    private LineCharacters() {
    }

    /// The sign of a code of the basic set.
    ///
    /// @param code 0x20 to 0x7f
    static char basic(int code) {
        int other = OTHER_CODES.indexOf(code);
        return other < 0 ? (char) code : OTHER_SIGNS.charAt(other);
    }

    /// The sign of a special code.
    ///
    /// @param code the second one of the pair, 0x30 to 0x3f
    static char special(int code) {
        return SPECIAL.charAt(code - 0x30);
    }

    /// The sign of an extended code, which takes the place of the sign before it.
    ///
    /// @param set the first code of the pair: 0x12 or 0x13
    /// @param code the second one, 0x20 to 0x3f
    static char extended(int set, int code) {
        return (set == 0x12 ? SPANISH_FRENCH : PORTUGUESE_GERMAN_DANISH).charAt(code - 0x20);
    }
}
