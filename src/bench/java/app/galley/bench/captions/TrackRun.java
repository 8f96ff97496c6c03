package app.galley.bench.captions;

import app.galley.bench.measure.Interview;
import app.galley.bench.measure.Times;
import app.galley.caption.CaptionStyle;
import app.galley.caption.CaptionTrack;
import app.galley.caption.SpeakerLabels;
import app.galley.transcript.Position;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.change.Edits;
import java.util.List;
import java.util.Random;

/// The captions of a talk of 45,000 words, as they come first in a new process, and what a key in the text takes of them.
public final class TrackRun {
    private static final int KEYS = 400;

    private TrackRun() { }

    /// @param arguments none
    public static void main(String[] arguments) {
        Transcript talk = Interview.of(900, 50);
        long begin = System.nanoTime();
        CaptionTrack track = new CaptionTrack(talk, CaptionStyle.of(talk), SpeakerLabels.AT_A_CHANGE);
        Times.say("captions.whole", (System.nanoTime() - begin) / 1e6);
        Times.say("captions.cues", track.cues().size());
        Random random = new Random(5);
        double[] keys = new double[KEYS];
        Transcript now = talk;
        for (int i = 0; i < KEYS; i++) {
            int turn = random.nextInt(now.turns().size());
            Position at = new Position(turn, random.nextInt(now.turns().get(turn).text().length() + 1));
            now = Edits.replace(now, at, at, i % 5 == 4 ? " " : "e", at).applyTo(now);
            begin = System.nanoTime();
            track.follow(now, List.of());
            keys[i] = (System.nanoTime() - begin) / 1e6;
        }
        Times.say("captions.key", keys);
    }
}
