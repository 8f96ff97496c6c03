package app.galley.caption.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.shot.Footage;
import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.frame.FrameRate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A film of 25 frames a second with a cut at 10 s: half a second is 13 frames.
class ShotRulesTest {
    private static final Wording WORDS = new Wording(Locale.ENGLISH);
    private static final Footage FILM = new Footage(new FrameRate(25, 1, false), List.of(10_000L));
    private final CaptionPreset netflix = CaptionPreset.of("netflix-en", "en-US").on(FILM);

    private static Cue cue(long start, long end) {
        return new Cue(new TimeSpan(start, end), List.of("The bridge."), "");
    }

    private List<CaptionFinding> found(Cue... cues) {
        return new CaptionCheck(netflix).of(List.of(cues), "en-US");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "9960|12000|SHOT_IN|comes 1 frame before a shot change; it is to come with it, or 0.5 s before|10000|12000",
            "9600|12000|SHOT_IN|comes 10 frames before a shot change; it is to come with it, or 0.5 s before|9480|12000",
            "10240|12000|SHOT_IN|comes 6 frames after a shot change; it is to come with it|10000|12000",
            "8000|9640|SHOT_OUT|goes 9 frames before a shot change; it is to go 80 ms before|8000|9920",
            "8000|10000|SHOT_OUT|goes with a shot change; it is to go 80 ms before|8000|9920",
            "8000|10040|SHOT_OUT|goes 1 frame after a shot change; it is to go 80 ms before it|8000|9920"})
    void aCueBesideAShotChangeIsFoundAndMovedToIt(long from, long to, CaptionRule rule, String says, long mendedFrom, long mendedTo) {
        List<CaptionFinding> found = found(cue(from, to));
        assertEquals(List.of(rule), found.stream().map(CaptionFinding::rule).toList());
        assertEquals(says, WORDS.say(found.getFirst().says()));
        assertEquals(Severity.ADVICE, found.getFirst().severity());
        assertTrue(found.getFirst().source().startsWith("https://"));
        Cue mended = found.getFirst().mended().orElseThrow();
        assertEquals(new TimeSpan(mendedFrom, mendedTo), mended.time());
        assertEquals(List.of(), found(mended), "mended it breaks no rule");
    }

    @Test void whatIsRightIsLeftAlone() {
        assertEquals(List.of(), found(cue(8_000, 9_920), cue(10_000, 12_000)));
        assertEquals(List.of(), found(cue(8_000, 12_000)), "it stays well beyond it");
        assertEquals(List.of(), found(cue(9_480, 12_000)), "it comes half a second before");
        assertEquals(List.of(), found(cue(8_000, 9_480), cue(10_520, 12_000)));
    }

    @Test void noMendIsOfferedThatWouldBreakAnotherRule() {
        List<CaptionFinding> brief = found(cue(9_840, 10_680));
        assertEquals(List.of(CaptionRule.SHOT_IN), brief.stream().map(CaptionFinding::rule).toList());
        assertTrue(brief.getFirst().mended().isEmpty(), "0.68 s would be too short");
        List<CaptionFinding> close = found(cue(8_000, 9_440), cue(10_120, 12_000));
        assertEquals(List.of(CaptionRule.SHOT_IN), close.stream().map(CaptionFinding::rule).toList());
        assertEquals(new TimeSpan(10_000, 12_000), close.getFirst().mended().orElseThrow().time());
        List<CaptionFinding> flickering = found(cue(8_000, 9_480), cue(10_120, 12_000));
        assertTrue(flickering.stream().filter(finding -> finding.rule() == CaptionRule.SHOT_IN).findFirst().orElseThrow().mended().isPresent(), "520 ms are no flicker");
        List<CaptionFinding> contiguous = found(cue(8_000, 10_040), cue(10_120, 12_000));
        assertEquals(List.of(CaptionRule.SHOT_OUT, CaptionRule.SHOT_IN), contiguous.stream().map(CaptionFinding::rule).toList());
        assertTrue(contiguous.stream().allMatch(finding -> finding.mended().isEmpty()), "one without the other would break the gap");
    }

    @Test void withoutAPictureNothingIsSaid() {
        List<Cue> cues = List.of(cue(10_040, 12_000));
        assertEquals(List.of(), new CaptionCheck(CaptionPreset.of("netflix-en", "en-US")).of(cues, "en-US"));
        assertEquals(List.of(), new CaptionCheck(CaptionPreset.of("bbc", "en-US").on(FILM)).of(List.of(cue(10_040, 12_000)), "en-US"));
    }
}
