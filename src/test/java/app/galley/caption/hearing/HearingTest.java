package app.galley.caption.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.CaptionStyle;
import app.galley.caption.CaptionTrack;
import app.galley.caption.Cue;
import app.galley.caption.LockedCue;
import app.galley.caption.SpeakerLabels;
import app.galley.caption.TrackCue;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.preset.CaptionPreset;
import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Timing;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final Wording WORDS = new Wording(Locale.ENGLISH);
    /// A word every half second: "The" 0 s, "bridge" 0.5 s, "had" 1 s, "gone." 1.5 to 1.9 s; Ben from 4 s on.
    private static final Transcript TALK = new Transcript(List.of(turn(1, 0, 0, "The bridge had gone."), turn(2, 1, 4_000, "[door slams] Nobody could say when.")),
            List.of(new Speaker(0, "Ann Lee"), new Speaker(1, "Ben")), "en-GB");
    private final CaptionPreset bbc = CaptionPreset.of("bbc", "en-GB");

    private static Turn turn(long id, int speaker, long start, String text) {
        List<Word> words = new ArrayList<>();
        for (Tokens.Place place : Tokens.in(text)) {
            long at = start + words.size() * 500L;
            words.add(new Word(place.start(), place.end(), new TimeSpan(at, at + 400), 1, Timing.MEASURED, false));
        }
        return new Turn(id, speaker, new TimeSpan(start, start), text, words);
    }

    private static Cue cue(long start, long end, String... lines) {
        return new Cue(new TimeSpan(start, end), List.of(lines), "");
    }

    private List<String> said(Cue... cues) {
        List<Cue> all = List.of(cues);
        return new HearingCheck(bbc).of(all, Hearing.of(TALK, all)).stream().map(found -> found.cue() + " " + WORDS.say(found.says())).toList();
    }

    @Test void captionsThatSayAllInTimeAreLeftAlone() {
        assertEquals(List.of(), said(cue(0, 2_000, "ANN: The bridge", "had gone..."), cue(4_400, 6_500, "[door slams]", "- Nobody could say when?")));
    }

    @Test void cuesThatComeOrGoFarFromTheirWordsAreFound() {
        assertEquals(List.of("0 stays 1.6 s after its last word, at most 1.5 s are allowed", "1 comes 2.1 s after its first word, at most 2 s are allowed"),
                said(cue(0, 3_500, "The bridge had gone."), cue(6_600, 7_000, "Nobody could say when.")));
        assertEquals(List.of("1 comes 1.7 s before its first word, at most 1.5 s are allowed", "1 goes 1.6 s before its last word has been heard, at most 1.5 s are allowed"),
                said(cue(0, 2_000, "The bridge had gone."), cue(2_800, 4_800, "Nobody could say when.")));
    }

    @Test void wordsLeftOutAddedAndSaidOtherwiseAreFound() {
        assertEquals(List.of("0 says “tunnel” where “bridge” is heard", "0 leaves out what is heard then: “Nobody could”", "1 says “exactly”, which is not heard"),
                said(cue(0, 2_000, "The tunnel had gone."), cue(5_400, 6_500, "say when exactly.")));
    }

    @Test void aTimeIsJudgedOnlyByTheVeryWordTheCueBeginsWith() {
        assertEquals(List.of("0 says “A” where “The” is heard"), said(cue(0, 2_000, "A bridge had gone."), cue(4_400, 6_500, "Nobody could say when.")));
        Heard heard = Hearing.of(TALK, List.of(cue(0, 2_000, "A bridge had gone."))).heard().getFirst().orElseThrow();
        assertEquals(0, heard.time().start());
        assertEquals(null, heard.begin());
    }

    @Test void charactersAreComparedWhereWordsHaveNoBlanks() {
        Transcript talk = new Transcript(List.of(turn(1, 0, 0, "今日は天気がいいですね。")), List.of(new Speaker(0, "A")), "ja-JP");
        Hearing hearing = Hearing.of(talk, List.of(cue(0, 2_000, "今日は天気が"), cue(2_000, 4_000, "いいですね")));
        assertEquals(List.of(), hearing.differences());
        assertTrue(hearing.heard().stream().allMatch(java.util.Optional::isPresent));
    }

    @Test void cuesWithoutWordsOrOfSeveralTurnsStandForNoTurn() {
        Hearing hearing = Hearing.of(TALK, List.of(cue(0, 1_000, "♪"), cue(1_000, 5_000, "The bridge had gone. Nobody"), cue(5_000, 6_000, "Quite another thing")));
        assertTrue(hearing.heard().getFirst().isEmpty());
        assertFalse(hearing.heard().get(1).orElseThrow().isOfOneTurn());
        assertEquals(new Takeover.Taken(List.of(), 1), Takeover.of(TALK, List.of(cue(0, 1_000, "♪")), Hearing.of(TALK, List.of(cue(0, 1_000, "♪"))), CaptionStyle.standard("en")));
        assertEquals(List.of(), Hearing.of(TALK, List.of()).heard());
    }

    @Test void whatIsTakenOverIsByHandAndRight() {
        List<Cue> cues = List.of(cue(100, 2_100, "The tunnel", "had gone."), cue(4_400, 6_500, "Nobody could say when."));
        List<LockedCue> locks = Takeover.of(TALK, cues, Hearing.of(TALK, cues), bbc.style()).locks();
        assertEquals(List.of("The bridge had gone.", "Nobody could say when."), locks.stream().map(LockedCue::said).toList());
        List<TrackCue> track = new CaptionTrack(TALK, locks, bbc.style(), SpeakerLabels.NONE).cues();
        assertEquals(List.of(List.of("The tunnel", "had gone."), List.of("DOOR SLAMS"), List.of("Nobody could say when.")), track.stream().map(cue -> cue.cue().lines()).toList());
        assertEquals(List.of(TrackCue.State.LOCKED, TrackCue.State.CUT, TrackCue.State.LOCKED), track.stream().map(TrackCue::state).toList());
        assertEquals("Ben", track.getLast().cue().speaker());
    }

    private static List<String> taken(CaptionPreset preset, Cue... cues) {
        Takeover.Taken taken = Takeover.of(TALK, List.of(cues), Hearing.of(TALK, List.of(cues)), preset.style());
        List<String> told = new ArrayList<>(taken.locks().stream().map(lock -> lock.cue().time() + " " + lock.cue().speaker() + ": " + String.join("/", lock.cue().lines())).toList());
        told.add(taken.left() + " left");
        return told;
    }

    @Test void aCueInWhichSomebodyAnswersBecomesTwo() {
        long gap = bbc.style().gap();
        assertEquals(List.of(new TimeSpan(0, 4_500 - gap) + " Ann Lee: The bridge had gone.", new TimeSpan(4_500, 6_500) + " Ben: Nobody could say when.", "0 left"),
                taken(bbc, cue(0, 6_500, "- The bridge had gone.", "- Nobody could say when.")), "parted where Ben begins");
        assertEquals(List.of(new TimeSpan(0, 4_500 - gap) + " Ann Lee: The bridge/had gone.", new TimeSpan(4_500, 6_500) + " Ben: Nobody could/say when.", "0 left"),
                taken(bbc, cue(0, 6_500, "The bridge", "had gone.", "Nobody could", "say when.")), "lines of one turn stay together");
        assertEquals(List.of("1 left"), taken(bbc, cue(0, 6_500, "The bridge had gone. Nobody", "could say when.")), "no line is Ann's alone");
    }

    private static List<List<String>> mended(CaptionPreset preset, Cue... cues) {
        return new HearingCheck(preset).of(List.of(cues), Hearing.of(TALK, List.of(cues))).stream().filter(found -> found.rule() == CaptionRule.OTHERWISE).map(found -> found.mended().map(Cue::lines).orElse(List.of())).toList();
    }

    @Test void wordsSaidOtherwiseAreMendedWhereThatIsCertain() {
        assertEquals(List.of(List.of("The bridge,", "had gone.")), mended(bbc, cue(0, 2_000, "The tunnel,", "had gone.")), "signs stay");
        assertEquals(List.of(List.of("[sirens] The bridge had gone.")), mended(bbc, cue(0, 2_000, "[sirens] The tunnel had gone."), cue(4_400, 6_500, "Nobody could say when.")), "what is no word stays");
        assertEquals(List.of(List.of("ANN: THE BRIDGE HAD GONE.")), mended(bbc, cue(0, 2_000, "ANN: THE TUNNEL HAD GONE."), cue(4_400, 6_500, "NOBODY COULD SAY WHEN.")));
        assertEquals(List.of(List.of()), mended(bbc, cue(0, 2_000, "The old", "tunnel gone.")), "in two lines it is not certain which word goes where");
        assertEquals(List.of(List.of()), mended(bbc, cue(0, 2_000, "The bridge had gone quite."), cue(4_400, 6_500, "Nobody could say when.")), "what a person has added may be right");
    }

    private static Map<Integer, List<Cue>> lacking(CaptionPreset preset, Cue... cues) {
        Hearing hearing = Hearing.of(TALK, List.of(cues));
        return LeftOut.of(TALK, List.of(cues), hearing, Takeover.of(TALK, List.of(cues), hearing, preset.style()).locks(), preset.style());
    }

    @Test void wordsLeftOutBetweenCuesAreACueOfTheirOwn() {
        Map<Integer, List<Cue>> lacking = lacking(bbc, cue(0, 2_000, "The bridge had gone."));
        List<Cue> added = lacking.getOrDefault(0, List.of());
        assertEquals("DOOR SLAMS Nobody could say when.", String.join(" ", added.stream().flatMap(cue -> cue.lines().stream()).toList()));
        assertEquals(4_000, added.getFirst().time().start());
        assertEquals(Map.of(), lacking(bbc, cue(0, 2_000, "The bridge had gone."), cue(4_400, 6_500, "Nobody when.")), "inside a cue");
        assertEquals(Map.of(), lacking(bbc, cue(0, 5_000, "The bridge had gone.")), "another is shown then");
    }

    @Test void aTrackTakenOverIsTheTrackItWas() {
        long seed = Long.getLong("galley.seed", new Random().nextLong());
        Random random = new Random(seed);
        String[] words = "the river was high and nobody in the village knew when it would fall again so they waited".split(" ");
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(6) == 0 ? ", " : " ");
            }
            turns.add(turn(i + 1, i % 2, i * 30_000L, text.toString().strip()));
        }
        Transcript talk = new Transcript(turns, TALK.speakers(), "en-GB");
        List<Cue> cues = CaptionTrack.cues(talk, bbc.style(), SpeakerLabels.NONE);
        Hearing hearing = Hearing.of(talk, cues);
        assertEquals(List.of(), hearing.differences(), "seed " + seed);
        List<LockedCue> locks = Takeover.of(talk, cues, hearing, bbc.style()).locks();
        assertEquals(cues.size(), locks.size(), "seed " + seed);
        List<TrackCue> again = new CaptionTrack(talk, locks, bbc.style(), SpeakerLabels.NONE).cues();
        assertEquals(cues, again.stream().map(TrackCue::cue).toList(), "seed " + seed);
        assertTrue(again.stream().allMatch(cue -> cue.state() == TrackCue.State.LOCKED), "seed " + seed);
    }
}
