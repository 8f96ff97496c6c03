package app.galley.caption;

import app.galley.caption.form.CaptionForm;
import app.galley.caption.form.FrameGrid;
import app.galley.caption.shot.ShotGrid;
import app.galley.caption.shot.ShotRule;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How captions are to be: the limits they are cut to, and the form of what stands beside the words. Times in milliseconds.
///
/// @param charactersPerLine the longest line
/// @param lines the most lines of a cue
/// @param shortest the least time a cue is shown
/// @param longest the most time a cue is shown
/// @param fastest the most characters a second
/// @param words the most words a minute, [Double#POSITIVE_INFINITY] where only characters count
/// @param easy up to so many characters a second a cue reads easily
/// @param aim so many characters a second are aimed at where there is time after the words
/// @param gap the least time between two cues
/// @param chain gaps shorter than this are closed down to `gap`
/// @param pause a silence that is a good place to end a cue
/// @param tail how long a cue may stay after its words
/// @param form how names, sounds and music stand
/// @param frames the frames on which cues come and go; null where any moment will do
/// @param shots how cues keep to the shot changes of the picture; they do where there are frames
public record CaptionStyle(int charactersPerLine, int lines, long shortest, long longest, double fastest, double words,
                           double easy, double aim, long gap, long chain, long pause, long tail, CaptionForm form, @Nullable FrameRate frames,
                           ShotRule shots) {
    /// So far limits in frames of an unknown rate are compared with something to spare: half a frame of 24 a second.
    private static final long HALF_A_FRAME = 21;

    /// Limits alone.
    public CaptionStyle(int charactersPerLine, int lines, long shortest, long longest, double fastest, double words,
                        double easy, double aim, long gap, long chain, long pause, long tail) {
        this(charactersPerLine, lines, shortest, longest, fastest, words, easy, aim, gap, chain, pause, tail, CaptionForm.PLAIN, null, ShotRule.NONE);
    }

    /// The limits most guides agree on (Netflix's timed text guides, the streaming templates of Subtitle Edit): two lines of
    /// 42 characters, 1 to 7 s, at most 20 characters a second, two frames of film between cues; for Chinese and Japanese 16
    /// and 13 wide characters a line, for Korean 16, and as many characters a second as their readers take in.
    ///
    /// @param language the language code of the transcript, empty when unknown
    public static CaptionStyle standard(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "ja" -> wide(13, 4);
            case "zh", "yue" -> wide(16, 9);
            case "ko" -> wide(16, 12);
            default -> new CaptionStyle(42, 2, 1_000, 7_000, 20, Double.POSITIVE_INFINITY, 15, 17, 83, 500, 600, 500);
        };
    }

    /// The limits for a transcript: by its language, else by the script most of it is written in.
    public static CaptionStyle of(Transcript transcript) {
        return standard(transcript.language().isEmpty() ? scriptLanguage(transcript) : transcript.language());
    }

    private static String scriptLanguage(Transcript transcript) {
        Map<UnicodeScript, Long> scripts = transcript.turns().stream().limit(50).flatMapToInt(turn -> turn.text().codePoints())
                .filter(Character::isLetter).mapToObj(UnicodeScript::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0L) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0L);
        long han = scripts.getOrDefault(UnicodeScript.HAN, 0L);
        long hangul = scripts.getOrDefault(UnicodeScript.HANGUL, 0L);
        long half = scripts.values().stream().mapToLong(Long::longValue).sum() / 2;
        return hangul > half ? "ko" : kana + han <= half ? "" : kana * 10 > han ? "ja" : "zh";
    }

    /// The same limits with another form.
    public CaptionStyle in(CaptionForm other) {
        return new CaptionStyle(charactersPerLine, lines, shortest, longest, fastest, words, easy, aim, gap, chain, pause, tail, other, frames, shots);
    }

    /// The same with cues that come and go on frames.
    ///
    /// @param between the least time between two cues at this rate
    public CaptionStyle on(FrameRate rate, long between) {
        return new CaptionStyle(charactersPerLine, lines, shortest, longest, fastest, words, easy, aim, between, chain, pause, tail, form, rate, shots);
    }

    /// The same with another rule for shot changes.
    public CaptionStyle at(ShotRule changes) {
        return new CaptionStyle(charactersPerLine, lines, shortest, longest, fastest, words, easy, aim, gap, chain, pause, tail, form, frames, changes);
    }

    /// The frames on which cues come and go; empty where any moment will do.
    public Optional<FrameGrid> grid() {
        return frames == null ? Optional.empty() : Optional.of(new FrameGrid(frames, shortest, longest, gap, chain));
    }

    /// The cuts that cues keep to; empty where there are none, or the guide does not ask.
    public Optional<ShotGrid> cuts() {
        return shots.isIdle() ? Optional.empty() : grid().map(grid -> new ShotGrid(grid, shots));
    }

    /// Whether a cue that is shown in another time breaks no limit of length or speed that it keeps now.
    public boolean keeps(Cue cue, TimeSpan time) {
        long now = cue.time().end() - cue.time().start();
        long then = time.end() - time.start();
        // what is shown longer is read more slowly
        return then >= now ? then <= Math.max(now, longest + halfAFrame()) : then >= shortest - halfAFrame() && cue.characters() * 1_000.0 <= fastest * (then + halfAFrame())
                && cue.words() * 60_000.0 <= words * (then + halfAFrame());
    }

    /// Half a frame, in milliseconds: so much to spare have comparisons with limits.
    public long halfAFrame() {
        return frames == null ? HALF_A_FRAME : frames.frame().toMillis() / 2 + 1;
    }

    private static CaptionStyle wide(int charactersPerLine, double fastest) {
        return new CaptionStyle(charactersPerLine, 2, 1_000, 7_000, fastest, Double.POSITIVE_INFINITY, fastest * 0.75, fastest * 0.85, 83, 500, 600, 500);
    }
}
