package app.galley.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.check.CaptionCheck;
import app.galley.caption.check.CaptionFinding;
import app.galley.caption.check.CaptionRule;
import app.galley.caption.preset.CaptionPreset;
import app.galley.caption.shot.Footage;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.FrameRate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Tracks on frames, by every preset and rate.
class FrameTrackTest {
    private static final Set<CaptionRule> OF_TIME = Set.of(CaptionRule.DURATION, CaptionRule.ORDER, CaptionRule.OVERLAP, CaptionRule.LONG,
            CaptionRule.GAP, CaptionRule.FRAMES);
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());

    @Test void aTrackOnFramesBreaksNoRuleOfTimeThatItDidNotBreakBefore() {
        Transcript talk = new Speech(new Random(seed)).interview(200, 60);
        for (String name : CaptionPreset.names()) {
            for (String rate : List.of("23.976", "24", "25", "29.97", "30", "50", "59.94")) {
                FrameRate frames = FrameRate.named(rate).orElseThrow();
                CaptionPreset plain = CaptionPreset.of(name, "en-GB");
                CaptionPreset exact = plain.on(frames);
                List<Cue> before = CaptionTrack.cues(talk, plain.on(frames).style().in(plain.style().form()), SpeakerLabels.NONE);
                List<Cue> loose = CaptionTrack.cues(talk, new CaptionPreset(name, loose(exact.style()), 0, plain.sync(), plain.rules()).style(), SpeakerLabels.NONE);
                String where = name + " at " + rate + " seed " + seed;
                assertEquals(loose.size(), before.size(), where);
                List<CaptionFinding> found = new CaptionCheck(exact).of(before, "en-GB");
                List<CaptionFinding> was = new CaptionCheck(new CaptionPreset(name, loose(exact.style()), 0, plain.sync(), plain.rules())).of(loose, "en-GB");
                for (CaptionRule rule : OF_TIME) {
                    // where another speaker comes in there may be less than the gap, or the two overlap, by less than a frame
                    List<Integer> known = rule == CaptionRule.GAP ? IntStream.range(0, loose.size() - 1)
                            .filter(i -> loose.get(i + 1).time().start() - loose.get(i).time().end() < exact.style().gap()).boxed().toList() : of(was, rule);
                    assertEquals(List.of(), of(found, rule).stream().filter(cue -> !known.contains(cue) && length(loose.get(cue)) > 2 * frames.frame().toMillis())
                            .toList(), where + " " + rule);
                }
                assertTrue(of(found, CaptionRule.SHORT).size() <= of(was, CaptionRule.SHORT).size() + 1 + loose.size() / 100, where + " short");
                for (Cue cue : before) {
                    assertEquals(cue.time().start(), exact.style().grid().orElseThrow().nearest(cue.time().start()), where);
                    assertEquals(cue.time().end(), exact.style().grid().orElseThrow().nearest(cue.time().end()), where);
                }
            }
        }
    }

    @Test void atShotChangesATrackBreaksNoOtherRuleThatItDidNotBreakBefore() {
        Random random = new Random(seed);
        Transcript talk = new Speech(random).interview(200, 60);
        int better = 0;
        for (String rate : List.of("23.976", "24", "25", "29.97")) {
            CaptionPreset exact = CaptionPreset.of("netflix-en", "en-US").on(FrameRate.named(rate).orElseThrow());
            CaptionPreset cut = exact.on(new Footage(null, random.longs(1_500, 0, talk.turns().getLast().time().end()).sorted().boxed().toList()));
            List<Cue> before = CaptionTrack.cues(talk, exact.style(), SpeakerLabels.NONE);
            List<Cue> cues = CaptionTrack.cues(talk, cut.style(), SpeakerLabels.NONE);
            String where = rate + " seed " + seed;
            assertEquals(before.stream().map(Cue::lines).toList(), cues.stream().map(Cue::lines).toList(), where);
            List<CaptionFinding> was = new CaptionCheck(cut).of(before, "en-US");
            List<CaptionFinding> found = new CaptionCheck(cut).of(cues, "en-US");
            for (CaptionRule rule : CaptionRule.values()) {
                if (rule == CaptionRule.SHOT_IN || rule == CaptionRule.SHOT_OUT) {
                    better += of(was, rule).size() - of(found, rule).size();
                } else {
                    assertEquals(List.of(), of(found, rule).stream().filter(cue -> !of(was, rule).contains(cue)).toList(), where + " " + rule);
                }
            }
        }
        assertTrue(better > 1_000, "so many more keep to the cuts: " + better);
    }

    private static CaptionStyle loose(CaptionStyle style) {
        return new CaptionStyle(style.charactersPerLine(), style.lines(), style.shortest(), style.longest(), style.fastest(), style.words(), style.easy(),
                style.aim(), style.gap(), style.chain(), style.pause(), style.tail()).in(style.form());
    }

    private static List<Integer> of(List<CaptionFinding> findings, CaptionRule rule) {
        return findings.stream().filter(finding -> finding.rule() == rule).map(CaptionFinding::cue).distinct().toList();
    }

    @Test void aCueIsNotMadeShorterAndGapsAreTwoFrames() {
        FrameRate film = FrameRate.named("24").orElseThrow();
        Transcript talk = Speech.alone(new Speech(new Random(7)).turn(1, 0, 17, "The bridge had gone in the night. Nobody could say when it would be rebuilt, or who would pay for all of it."));
        CaptionPreset netflix = CaptionPreset.of("netflix-en", "en-US");
        List<Cue> loose = CaptionTrack.cues(talk, netflix.style(), SpeakerLabels.NONE);
        List<Cue> cues = CaptionTrack.cues(talk, netflix.on(film).style(), SpeakerLabels.NONE);
        assertEquals(loose.size(), cues.size());
        for (int i = 0; i < cues.size(); i++) {
            assertTrue(Math.abs(cues.get(i).time().start() - loose.get(i).time().start()) <= 42, "in at the nearest frame or one earlier");
            assertTrue(length(cues.get(i)) >= length(loose.get(i)) - 42, cues.toString());
        }
        assertEquals(0, cues.getFirst().time().start(), "17 ms is nearest to the first frame");
    }

    private static long length(Cue cue) {
        return cue.time().end() - cue.time().start();
    }

    @Test void aCueByHandIsOnFramesAndKeepsItsLengthAsNearlyAsFramesAllow() {
        Transcript talk = Speech.alone(new Speech(new Random(7)).turn(1, 0, 0, "The bridge had gone in the night."));
        CaptionStyle style = CaptionStyle.standard("en").on(FrameRate.named("25").orElseThrow(), 80);
        LockedCue lock = new CaptionTrack(talk, style, SpeakerLabels.NONE).cues().getFirst().locked(new Cue(new TimeSpan(119, 1_501), List.of("Gone."), "Ann Lee"));
        TrackCue shown = new CaptionTrack(talk, List.of(lock), style, SpeakerLabels.NONE).cues().getFirst();
        assertEquals(new TimeSpan(120, 1_520), shown.cue().time());
        assertEquals(TrackCue.State.LOCKED, shown.state());
    }
}
