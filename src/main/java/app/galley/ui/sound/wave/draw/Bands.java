package app.galley.ui.sound.wave.draw;

/// Where what lies along the time has its place, from top to bottom: the whole recording in small, the scale, the peaks, the speakers,
/// the words, the captions. Where the height does not do for all of them, the scale gives way first. In pixels. Immutable.
///
/// @param unit the size of a pixel at 100 %
/// @param ruler where the scale begins
/// @param peaks where the peaks begin
/// @param lanes where the speakers begin
/// @param words where the words begin
/// @param cues where the captions begin
/// @param bottom where all ends
public record Bands(double unit, double ruler, double peaks, double lanes, double words, double cues, double bottom) {
    private static final double MAP = 11;
    private static final double RULER = 14;
    private static final double LANES = 15;
    private static final double WORDS = 16;
    /// The height of the captions, at 100 %.
    public static final double CUES = 22;
    /// Below this height, at 100 %, there is no scale.
    private static final double ROOMY = 80;

    /// The places in a picture.
    ///
    /// @param unit the size of a pixel at 100 %
    /// @param withWords whether words are shown
    /// @param withCues whether captions are shown
    public static Bands of(double height, double unit, boolean withWords, boolean withCues) {
        double bottom = Math.rint(height);
        double cues = withCues ? bottom - Math.rint(CUES * unit) : bottom;
        double words = withWords ? cues - Math.rint(WORDS * unit) : cues;
        double lanes = words - Math.rint(LANES * unit);
        double ruler = Math.rint(MAP * unit);
        double peaks = height / unit >= ROOMY ? ruler + Math.rint(RULER * unit) : ruler;
        return new Bands(unit, ruler, Math.min(peaks, lanes), lanes, words, cues, bottom);
    }

    /// The height of the peaks.
    public double peaksHeight() {
        return lanes - peaks;
    }

    /// Whether there is a scale.
    public boolean hasRuler() {
        return peaks > ruler;
    }

    /// Whether there are words.
    public boolean hasWords() {
        return cues > words;
    }

    /// Whether there are captions.
    public boolean hasCues() {
        return bottom > cues;
    }

    /// So many pixels at 100 %, in whole pixels.
    public double px(double at100) {
        return Math.max(1, Math.rint(at100 * unit));
    }
}
