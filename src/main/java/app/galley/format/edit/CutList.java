package app.galley.format.edit;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.transcript.frame.FrameRate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is kept of a recording when the struck words are cut out of it. Words that follow each other without a struck one between them
/// stay together with the silence between them; what somebody else says over a struck word stays whole. Turns with text but without
/// words count as words. What lies before the first word and behind the last is cut off. Immutable.
///
/// @param cuts in the order of time, apart from each other by a frame or more
record CutList(List<Cut> cuts) {
    CutList {
        cuts = List.copyOf(cuts);
    }

    /// A stretch that is kept, in frames.
    ///
    /// @param in its first frame, counted from the first of the recording
    /// @param out the frame behind its last
    /// @param place where its first frame comes to stand, counted from the first that is kept
    record Cut(long in, long out, long place) {
        long length() {
            return out - in;
        }

        boolean holds(long frame) {
            return frame >= in && frame < out;
        }
    }

    /// The cut list of a transcript at a rate.
    static CutList of(Transcript transcript, FrameRate rate) {
        List<Cut> cuts = new ArrayList<>();
        for (TimeSpan kept : kept(transcript)) {
            long in = rate.nearest(kept.start());
            long out = Math.max(in + 1, rate.nearest(kept.end()));
            Cut last = cuts.isEmpty() ? null : cuts.getLast();
            if (last != null && in <= last.out) {
                cuts.set(cuts.size() - 1, new Cut(last.in, Math.max(last.out, out), last.place));
            } else {
                cuts.add(new Cut(in, out, last == null ? 0 : last.place + last.length()));
            }
        }
        return new CutList(cuts);
    }

    private static List<TimeSpan> kept(Transcript transcript) {
        List<Sound> sounds = new ArrayList<>();
        for (Turn turn : transcript.turns()) {
            turn.words().forEach(word -> sounds.add(new Sound(word.time(), word.struck())));
            if (turn.words().isEmpty() && !turn.text().isBlank() && turn.slot().end() > turn.slot().start()) {
                sounds.add(new Sound(turn.slot(), false));
            }
        }
        sounds.sort(Comparator.comparingLong(sound -> sound.time.start()));
        List<TimeSpan> kept = new ArrayList<>();
        long struckUntil = 0;
        for (Sound sound : sounds) {
            TimeSpan last = kept.isEmpty() ? null : kept.getLast();
            if (sound.struck) {
                struckUntil = Math.max(struckUntil, sound.time.end());
            } else if (last == null || struckUntil > last.end() && sound.time.start() > last.end()) {
                kept.add(sound.time);
            } else {
                kept.set(kept.size() - 1, last.hull(sound.time));
            }
        }
        return kept;
    }

    /// A word, or a turn that has text but no words.
    private record Sound(TimeSpan time, boolean struck) { }

    /// How many frames are kept.
    long length() {
        return cuts.isEmpty() ? 0 : cuts.getLast().place + cuts.getLast().length();
    }

    /// The frame behind the last that is kept, counted from the first of the recording.
    long end() {
        return cuts.isEmpty() ? 0 : cuts.getLast().out;
    }

    /// The frame that is kept nearest behind a frame, itself when it is kept; the last when none is behind it.
    long keptFrom(long frame) {
        int low = 0;
        int high = cuts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cuts.get(middle).out <= frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == cuts.size() ? end() - 1 : Math.max(frame, cuts.get(low).in);
    }
}
