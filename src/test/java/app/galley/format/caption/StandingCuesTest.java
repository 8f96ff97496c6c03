package app.galley.format.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.CaptionStyle;
import app.galley.caption.Cue;
import app.galley.caption.KeptCues;
import app.galley.caption.SpeakerLabels;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingCuesTest {
    private static Cue cue(long start, long end, String speaker, String... lines) {
        return new Cue(new TimeSpan(start, end), List.of(lines), speaker);
    }

    private static KeptCues kept(@Nullable FrameRate rate, Cue... cues) {
        return StandingCues.of(Arrays.asList(cues), CaptionStyle.of(Transcript.empty()).form(), rate).orElseThrow();
    }

    private static List<String> said(List<Cue> cues) {
        return cues.stream().map(cue -> cue.time().start() + "-" + cue.time().end() + "|" + cue.speaker() + "|" + String.join("/", cue.lines())).toList();
    }

    @Test void linesAndTimesStayHoweverTheyBreakTheRules() {
        Cue longer = cue(1_000, 1_200, "", "A line that is far longer than any guide on earth would ever have a line be", "and two");
        Cue over = cue(1_100, 9_000, "", "shown together");
        assertEquals(List.of(longer, over), kept(null, longer, over).cues(SpeakerLabels.AT_A_CHANGE));
        assertEquals(List.of(longer, over), kept(null, longer, over).cues(SpeakerLabels.NONE));
    }

    @Test void onlyWhatFormatsDoNotAllowIsMended() {
        assertEquals(List.of("500-1500||Two words", "2000-2650||One moment", "2900-2901||Next one, at once", "2901-4000||The last"),
                said(kept(null, cue(2_000, 2_000, "", "One moment"), cue(500, 1_500, "", "Two words"), cue(2_600, 2_700, "", " ", ""),
                        cue(2_900, 2_900, "", "Next one, at once"), cue(2_901, 4_000, "", "The last")).labelled()));
    }

    @Test void aNameGoesWhereTheFormatHasItsPlaceForIt() {
        KeptCues file = kept(null, cue(0, 1_000, "Ann", "Are we", "there?"), cue(1_000, 2_000, "Ann", "Not yet."), cue(2_000, 3_000, "Ben", "We are."));
        assertEquals(List.of("0-1000|Ann|Ann: Are we/there?", "1000-2000|Ann|Not yet.", "2000-3000|Ben|Ben: We are."), said(file.cues(SpeakerLabels.AT_A_CHANGE)));
        assertEquals(List.of("0-1000|Ann|Are we/there?", "1000-2000|Ann|Not yet.", "2000-3000|Ben|We are."), said(file.cues(SpeakerLabels.BEYOND_COLOURS)));
    }

    @Test void aNameInTheTextIsTakenOutForFormatsThatHaveAPlaceForIt() {
        KeptCues file = kept(null, cue(0, 1_000, "", "Ann: Are we", "there?"), cue(1_000, 2_000, "", "Not yet, no."), cue(2_000, 3_000, "", "Ben: We are."),
                cue(3_000, 4_000, "", "- Are we?", "- We are."));
        assertEquals(List.of("0-1000|Ann|Are we/there?", "1000-2000|Ann|Not yet, no.", "2000-3000|Ben|We are.", "3000-4000||- Are we?/- We are."), said(file.cues(SpeakerLabels.NONE)));
        assertEquals("Ann: Are we", file.cues(SpeakerLabels.AT_A_CHANGE).getFirst().lines().getFirst());
    }

    @Test void cuesComeAndGoOnFramesWhereTheRateIsNamed() {
        FrameRate rate = FrameRate.named("25").orElseThrow();
        assertEquals(List.of("1000-2000||On a frame", "2040-2080||A short one"),
                said(kept(rate, cue(1_010, 1_990, "", "On a frame"), cue(2_035, 2_040, "", "A short one")).labelled()));
    }

    @Test void cuesOfAWordEachAreNoCaptions() {
        assertTrue(StandingCues.of(List.of(cue(0, 300, "", "So"), cue(300, 500, "", "we"), cue(500, 900, "", "are.")),
                CaptionStyle.of(Transcript.empty()).form(), null).isEmpty());
        assertTrue(StandingCues.of(List.of(), CaptionStyle.of(Transcript.empty()).form(), null).isEmpty());
        assertEquals(1, kept(null, cue(0, 900, "", "今日は雨です。")).labelled().size());
    }
}
