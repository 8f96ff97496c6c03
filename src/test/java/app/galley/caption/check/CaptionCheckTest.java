package app.galley.caption.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.Cue;
import app.galley.caption.preset.CaptionPreset;
import app.galley.problem.Wording;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.frame.FrameRate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionCheckTest {
    private static final Wording WORDS = new Wording(Locale.ENGLISH);
    private final CaptionCheck netflix = new CaptionCheck(CaptionPreset.of("netflix-en", "en-US"));

    private static Cue cue(long start, long end, String... lines) {
        return new Cue(new TimeSpan(start, end), List.of(lines), "");
    }

    @Test void whatIsRightIsLeftAlone() {
        assertEquals(List.of(), netflix.of(List.of(cue(1_000, 3_000, "The bridge had gone in the night."), cue(3_083, 7_000, "Nobody could say when it would be rebuilt,", "or who would pay for all of it."),
                cue(8_000, 8_833, "-No.", "-Yes.")), "en-US"));
    }

    /// One way to break each rule: the rule, the cues, the cue that breaks it, the sentence, the lines or the end of the mended cue.
    static Stream<Arguments> oneWayToBreakEachRule() {
        return Stream.of(
                Arguments.of(CaptionRule.DURATION, List.of(cue(1_000, 1_000, "No.")), "ends when it begins", ""),
                Arguments.of(CaptionRule.ORDER, List.of(cue(5_000, 6_000, "Later."), cue(1_000, 2_000, "Earlier.")), "begins before the cue in front of it", ""),
                Arguments.of(CaptionRule.OVERLAP, List.of(cue(1_000, 4_000, "One."), cue(3_500, 5_000, "Two.")), "is still shown for 0.5 s when the next begins", "3417"),
                Arguments.of(CaptionRule.SHORT, List.of(cue(1_000, 1_500, "No.")), "is shown for 0.5 s, at least 0.83 s are asked", "1833"),
                Arguments.of(CaptionRule.LONG, List.of(cue(1_000, 9_000, "No.")), "is shown for 8 s, at most 7 s are allowed", ""),
                Arguments.of(CaptionRule.SPEED, List.of(cue(0, 1_000, "Nobody could say when it was.")), "has 29 characters a second, at most 20 are allowed", "1450"),
                Arguments.of(CaptionRule.GAP, List.of(cue(0, 2_000, "One."), cue(2_040, 4_000, "Two.")), "ends 40 ms before the next, at least 83 ms are asked", "1957"),
                Arguments.of(CaptionRule.CHAIN, List.of(cue(0, 2_000, "One."), cue(2_300, 4_000, "Two.")), "leaves a gap of 300 ms that flickers: close it to 83 ms", "2217"),
                Arguments.of(CaptionRule.EMPTY, List.of(cue(0, 2_000, "  ")), "shows nothing", ""),
                Arguments.of(CaptionRule.LINES, List.of(cue(0, 4_000, "The bridge had", "gone in the", "night and nobody said.")), "has 3 lines, at most 2 are allowed", "The bridge had gone / in the night and nobody said."),
                Arguments.of(CaptionRule.LENGTH, List.of(cue(0, 4_000, "The bridge had gone in the night and nobody said.")), "has a line of 49 characters, at most 42 are allowed", "The bridge had gone / in the night and nobody said."),
                Arguments.of(CaptionRule.ONE_LINE, List.of(cue(0, 4_000, "The bridge", "had gone.")), "has 20 characters, which fit into one line", "The bridge had gone."),
                Arguments.of(CaptionRule.BREAK, List.of(cue(0, 6_000, "Nobody could say when they would find the", "people who were to build it again.")), "breaks line 1 where the words belong together", "Nobody could say when they would find / the people who were to build it again."),
                Arguments.of(CaptionRule.BREAK, List.of(cue(0, 2_000, "They looked at the"), cue(2_083, 4_000, "bridge.")), "ends where the words belong together with the next cue", ""),
                Arguments.of(CaptionRule.BLANKS, List.of(cue(0, 4_000, "The  bridge ")), "has blanks at the end of a line, blanks side by side or an empty line", "The bridge"),
                Arguments.of(CaptionRule.ELLIPSIS, List.of(cue(0, 4_000, "The bridge...")), "has three dots instead of the one sign …", "The bridge…"),
                Arguments.of(CaptionRule.DASH, List.of(cue(0, 4_000, "- No.", "- Yes.")), "has a blank behind a speaker's dash", "-No. / -Yes."),
                Arguments.of(CaptionRule.NUMBERS, List.of(cue(0, 4_000, "There were 3 of them.")), "has a number up to ten in digits: write it as a word", ""),
                Arguments.of(CaptionRule.NUMBERS, List.of(cue(0, 4_000, "12 boats came.")), "begins a sentence with digits: write the number as a word", ""),
                Arguments.of(CaptionRule.PAIRS, List.of(cue(0, 4_000, "[door slams")), "opens [ that is not closed", ""),
                Arguments.of(CaptionRule.PAIRS, List.of(cue(0, 4_000, "door slams)")), "closes ) that was not opened", ""),
                Arguments.of(CaptionRule.SOUNDS, List.of(cue(0, 4_000, "(door slams)")), "has a sound in another form than the guide: [door slams]", "[door slams]"),
                Arguments.of(CaptionRule.SOUNDS, List.of(cue(0, 4_000, "DOOR SLAMS")), "has a sound in another form than the guide: [door slams]", "[door slams]"),
                Arguments.of(CaptionRule.SOUNDS, List.of(cue(0, 4_000, "I said [LAUGHS]", "nothing at all to her about that.")),
                        "has a sound in another form than the guide: I said [laughs] / nothing at all to her about that.", "I said [laughs] / nothing at all to her about that."),
                Arguments.of(CaptionRule.SIGNS, List.of(cue(0, 4_000, "the caf\uFFFD")), "has the sign U+FFFD, which shows nothing", ""));
    }

    @ParameterizedTest @MethodSource
    void oneWayToBreakEachRule(CaptionRule rule, List<Cue> cues, String says, String mended) {
        List<CaptionFinding> findings = netflix.of(cues, "en-US").stream().filter(found -> found.rule() == rule).toList();
        assertEquals(List.of(says), findings.stream().map(found -> WORDS.say(found.says())).toList());
        Optional<Cue> cue = findings.getFirst().mended();
        assertEquals(mended, cue.map(made -> made.lines().equals(cues.get(findings.getFirst().cue()).lines()) ? String.valueOf(made.time().end())
                : String.join(" / ", made.lines())).orElse(""));
        assertTrue(findings.getFirst().source().startsWith("https://"));
    }

    @Test void everyRuleOfAPresetHasATestAboveOrInWords() {
        List<CaptionRule> tested = oneWayToBreakEachRule().map(arguments -> (CaptionRule) arguments.get()[0]).distinct().toList();
        assertEquals(List.of(CaptionRule.WORDS, CaptionRule.FRAMES, CaptionRule.SHOT_IN, CaptionRule.SHOT_OUT, CaptionRule.EARLY, CaptionRule.LATE, CaptionRule.STAYS, CaptionRule.LEAVES, CaptionRule.MISSING,
                CaptionRule.OTHERWISE), Arrays.stream(CaptionRule.values()).filter(rule -> !tested.contains(rule)).toList());
    }

    @Test void wordsAMinuteCountWhereTheGuideCountsThem() {
        CaptionCheck dcmp = new CaptionCheck(CaptionPreset.of("dcmp-lower", "en-US"));
        List<CaptionFinding> found = dcmp.of(List.of(cue(0, 2_000, "I do not see it at all.")), "en-US");
        assertEquals(List.of("has 210 words a minute, at most 130 are allowed"), found.stream().map(finding -> WORDS.say(finding.says())).toList());
        assertEquals(3_231, found.getFirst().mended().orElseThrow().time().end());
        assertEquals(List.of(), dcmp.of(List.of(found.getFirst().mended().orElseThrow()), "en-US"));
    }

    @Test void whereThereAreFramesCuesComeAndGoOnThem() {
        FrameRate film = FrameRate.named("23.976").orElseThrow();
        CaptionCheck onFrames = new CaptionCheck(CaptionPreset.of("netflix-en", "en-US").on(film));
        List<CaptionFinding> found = onFrames.of(List.of(cue(1_010, 3_000, "The bridge had gone.")), "en-US");
        assertEquals(List.of("comes or goes between two frames of 23.976 a second"), found.stream().map(finding -> WORDS.say(finding.says())).toList());
        Cue mended = found.getFirst().mended().orElseThrow();
        assertEquals(new TimeSpan(1_001, 3_003), mended.time(), "frames 24 and 72");
        assertEquals(List.of(), onFrames.of(List.of(mended), "en-US"));
        assertEquals(List.of(), onFrames.of(List.of(cue(1_000, 3_000, "Written in hundredths.")), "en-US"));
    }

    @Test void twoFramesAreTwoFramesAtEveryRate() {
        CaptionPreset fifty = CaptionPreset.of("netflix-en", "en-US").on(FrameRate.named("50").orElseThrow());
        assertEquals(40, fifty.style().gap());
        assertEquals(List.of(), new CaptionCheck(fifty).of(List.of(cue(0, 2_000, "One."), cue(2_040, 4_000, "Two.")), "en-US"));
    }

    @Test void whatIsNoSoundIsLeftAlone() {
        for (String text : List.of("[Mary] Who is there?", "[NAME] lives at [ADDRESS].", "[inaudible 0:12:03]", "They came (I think) at dawn.", "NASA SAID NO", "♪ Row, row ♪")) {
            assertEquals(List.of(), netflix.of(List.of(cue(0, 4_000, text)), "en-US"), text);
        }
    }

    @Test void aMendThatWouldBreakAnotherRuleIsNotOffered() {
        List<CaptionFinding> found = netflix.of(List.of(cue(0, 700, "Nobody knew it."), cue(800, 3_000, "Yes.")), "en-US");
        assertEquals(List.of(CaptionRule.SHORT, CaptionRule.SPEED), found.stream().map(CaptionFinding::rule).toList());
        assertEquals(List.of(Optional.empty(), Optional.empty()), found.stream().map(CaptionFinding::mended).toList());
    }

    @Test void numbersThatAreNotCountedAreLeftAlone() {
        for (String text : List.of("At 5:30 it rained.", "It cost $5 then.", "In 2010 it was 3.5 m.", "Only 5% came.", "The A3 and B-4.")) {
            assertEquals(List.of(), netflix.of(List.of(cue(0, 4_000, text)), "en-US"), text);
        }
    }
}
