package app.galley.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.caption.form.CaptionForm;
import app.galley.caption.form.Dash;
import app.galley.caption.form.SoundForm;
import app.galley.caption.form.SpeakerForm;
import app.galley.caption.shot.ShotRule;
import app.galley.transcript.Position;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.change.Edits;
import app.galley.transcript.edit.change.WordEdits;
import app.galley.transcript.frame.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackFollowingTest {
    private static final CaptionStyle STYLE = CaptionStyle.standard("en-GB");
    private static final String[] PIECES = {"a", "river", " ", " and ", ", ", ". ", "two words", "x", "\n", "Line one\nLine two", "[LAUGHTER] ", " (applause)", "♪ ", ""};
    private final long seed = Long.getLong("galley.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test void aTrackThatFollowsIsTheTrackOfTheWholeTranscript() {
        for (SpeakerLabels labels : SpeakerLabels.values()) {
            follow(STYLE, labels);
        }
    }

    @Test void aTrackInTheFormOfAGuideAndOnFramesFollowsLikewise() {
        CaptionStyle dashed = STYLE.in(new CaptionForm(SpeakerForm.DASH, Dash.SPACED, SoundForm.CAPITALS, "#", List.of("#FFFFFF")));
        CaptionStyle bracketed = STYLE.in(new CaptionForm(SpeakerForm.BRACKETS, Dash.TIGHT, SoundForm.BRACKETS, "♪", List.of()));
        for (SpeakerLabels labels : SpeakerLabels.values()) {
            follow(dashed, labels);
            follow(bracketed.on(new FrameRate(24_000, 1_001, false), 83), labels);
        }
    }

    @Test void aTrackAtShotChangesFollowsLikewise() {
        for (String rate : List.of("24", "25", "29.97")) {
            List<Long> cuts = random.longs(300, 0, 400_000).sorted().boxed().toList();
            follow(STYLE.on(FrameRate.named(rate).orElseThrow(), 83).at(new ShotRule(500, 333, cuts)), SpeakerLabels.AT_A_CHANGE);
        }
    }

    private void follow(CaptionStyle style, SpeakerLabels labels) {
        Transcript now = new Speech(random).interview(30, 40);
        List<LockedCue> locked = List.of();
        CaptionTrack track = new CaptionTrack(now, style, labels);
        for (int i = 0; i < 600; i++) {
            String where = "seed " + seed + " edit " + i + " " + labels + " " + style;
            if (random.nextInt(10) == 0) {
                locked = locks(track);
            } else {
                now = edit(now).applyTo(now);
            }
            track.follow(now, locked);
            assertEquals(new CaptionTrack(now, locked, style, labels).cues(), track.cues(), where);
        }
    }

    private List<LockedCue> locks(CaptionTrack track) {
        List<LockedCue> locks = new ArrayList<>();
        for (TrackCue cue : track.cues()) {
            if (random.nextInt(12) == 0) {
                locks.add(cue.locked(new Cue(cue.cue().time(), List.of("By hand"), cue.cue().speaker())));
            }
        }
        return locks;
    }

    private Edit edit(Transcript now) {
        Position from = place(now);
        Position near = near(now, from);
        return switch (random.nextInt(6)) {
            case 0 -> Edits.speaker(now, from.turn(), random.nextInt(2));
            case 1 -> WordEdits.strike(now, from, near, near);
            case 2 -> WordEdits.restore(now, from, near, near);
            default -> Edits.replace(now, from, near, PIECES[random.nextInt(PIECES.length)], near);
        };
    }

    private Position place(Transcript now) {
        int turn = random.nextInt(now.turns().size());
        return new Position(turn, random.nextInt(now.turns().get(turn).text().length() + 1));
    }

    private Position near(Transcript now, Position from) {
        int length = now.turns().get(from.turn()).text().length();
        return new Position(from.turn(), Math.min(length, from.offset() + (random.nextInt(3) == 0 ? random.nextInt(30) : 0)));
    }

    @Test void aLockedCueWhoseTurnIsSplitIsShownOnce() {
        Turn turn = new Speech(random).turn(1, 0, 0, "The bridge had gone in the night.");
        Transcript transcript = Speech.alone(turn);
        CaptionTrack track = new CaptionTrack(transcript, STYLE, SpeakerLabels.NONE);
        LockedCue lock = track.cues().getFirst().locked(new Cue(new TimeSpan(0, 1_500), List.of("The bridge was gone."), "Ann Lee"));
        Transcript split = Edits.splitTurn(transcript, new Position(0, 11), new Position(0, 11)).applyTo(transcript);
        track.follow(split, List.of(lock));
        assertEquals(1, track.cues().stream().filter(cue -> cue.cue().equals(lock.cue())).count(), track.cues().toString());
        assertEquals(TrackCue.State.OUTDATED, track.cues().getFirst().state());
    }

    @Test void aLockedCueStaysWhileItsNeighboursAreCutAnew() {
        Turn turn = new Speech(random).turn(1, 0, 0, "The bridge had gone in the night. Nobody could say when it would be rebuilt, or who would pay for all of it.");
        Transcript transcript = Speech.alone(turn);
        CaptionTrack track = new CaptionTrack(transcript, STYLE, SpeakerLabels.NONE);
        TrackCue first = track.cues().getFirst();
        assertEquals("The bridge had gone in the night.", first.said());
        Cue shown = new Cue(new TimeSpan(0, 1_500), List.of("The bridge was gone."), "Ann Lee");
        LockedCue lock = first.locked(shown);
        track.follow(transcript, List.of(lock));
        assertEquals(shown, track.cues().getFirst().cue());
        assertEquals(TrackCue.State.LOCKED, track.cues().getFirst().state());
        Transcript later = Edits.replace(transcript, new Position(0, 34), new Position(0, 40), "No one", new Position(0, 40)).applyTo(transcript);
        track.follow(later, List.of(lock));
        assertEquals(TrackCue.State.LOCKED, track.cues().getFirst().state());
        assertTrue(track.cues().get(1).said().startsWith("No one could"), track.cues().toString());
        Transcript other = Edits.replace(transcript, new Position(0, 4), new Position(0, 10), "tunnel", new Position(0, 10)).applyTo(transcript);
        track.follow(other, List.of(lock));
        assertEquals(shown, track.cues().getFirst().cue(), "what was written by hand is not lost");
        assertEquals(TrackCue.State.OUTDATED, track.cues().getFirst().state());
        assertEquals("The tunnel had gone in the night.", track.cues().getFirst().said());
        Transcript gone = Edits.replace(transcript, new Position(0, 0), new Position(0, 34), "", new Position(0, 0)).applyTo(transcript);
        track.follow(gone, List.of(lock));
        assertTrue(track.cues().stream().noneMatch(cue -> cue.cue().equals(shown)), "its words are gone");
        track.follow(transcript, List.of());
        assertEquals(first, track.cues().getFirst());
    }
}
