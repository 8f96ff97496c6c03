package app.galley.media.playback;

import app.galley.media.playback.ahead.ReadAhead;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Plays samples slower or faster at the same pitch: waveform similarity overlap-add (W. Verhelst and M. Roelands, "An overlap-add
/// technique based on waveform similarity", ICASSP 1993). What comes out in one hop of 15 ms goes over from the natural
/// continuation of the last hop into a place up to 10 ms around the one that the tempo asks for: the place that sounds most like
/// that continuation. At tempo 1 samples pass unchanged. It knows, for what it has yielded, which frames of the recording are
/// heard in it. Belongs to the audio thread.
final class Stretch {
    private static final int HOP_MILLISECONDS = 15;
    private static final int SEARCH_MILLISECONDS = 10;
    private static final int WINDOW_MILLISECONDS = 300;

    private final ReadAhead ahead;
    private final int channels;
    private final int hop;
    private final int search;
    private final Likeness likeness;
    private final short[] block;
    /// What was read, the last few hops included. Places in it are counted over all that was read since the last reset.
    private final short[] window;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();
    private double tempo = 1;
    private long start;
    private long end;
    /// Where the sound would go on as it is.
    private long natural;
    /// Where it should go on by the tempo.
    private double ideal;
    /// The place up to which it was told what is heard: never backwards.
    private double told;
    private boolean ended;

    /// Which frame of the recording stands at a place.
    private record Mark(long place, long frame) { }

    /// What is heard from a frame of the yielded samples on.
    ///
    /// @param offset the first frame, as in what was yielded
    /// @param frame the frame of the recording
    /// @param tempo how many frames of the recording one frame stands for
    record Piece(int offset, long frame, double tempo) { }

    Stretch(ReadAhead ahead) {
        this.ahead = ahead;
        this.channels = ahead.format().channels();
        this.hop = (int) ahead.format().frames(HOP_MILLISECONDS);
        this.search = (int) ahead.format().frames(SEARCH_MILLISECONDS);
        this.likeness = new Likeness(ahead.format(), hop, search);
        this.block = new short[hop * channels];
        this.window = new short[(int) ahead.format().frames(WINDOW_MILLISECONDS) * channels];
    }

    /// The most frames that [#read] yields at once.
    int mostFrames() {
        return hop;
    }

    /// Changes the tempo for what is read next.
    void tempo(double wanted) {
        tempo = wanted;
        ideal = natural;
    }

    /// Forgets what was read; the next sample has no past.
    void reset() {
        start = 0;
        end = 0;
        natural = 0;
        ideal = 0;
        told = 0;
        marks.clear();
        ended = false;
    }

    /// The samples go on though they had seemed to end.
    void goOn() {
        ended = false;
    }

    /// Yields frames into the array: how many, 0 when too few samples are there yet, [ReadAhead#END] at the end.
    int read(short[] out) {
        return tempo == 1 ? pass(out) : stretch(out);
    }

    /// What is heard in the frames that were yielded last.
    List<Piece> pieces() {
        return pieces;
    }

    private int pass(short[] out) {
        fill(natural + 1);
        int count = (int) Math.min(hop, end - natural);
        if (count <= 0) {
            return ended ? ReadAhead.END : 0;
        }
        System.arraycopy(window, at(natural), out, 0, count * channels);
        natural += count;
        ideal = natural;
        tell(count);
        return count;
    }

    private int stretch(short[] out) {
        double wanted = ideal + tempo * hop;
        long nominal = Math.round(wanted) - hop;
        long need = Math.max(nominal + search, natural) + hop;
        fill(need);
        if (ended && end - natural <= hop) {
            return pass(out);
        }
        if (!ended && end < need) {
            return 0;
        }
        long last = Math.min(nominal + search, end - hop);
        long first = Math.clamp(nominal - search, start, last);
        long chosen = first + likeness.best(window, at(natural), at(first), (int) (last - first) + 1, (int) (nominal - first));
        crossFade(out, at(natural), at(chosen));
        natural = chosen + hop;
        ideal = wanted;
        tell(hop);
        return hop;
    }

    private void crossFade(short[] out, int from, int to) {
        for (int i = 0; i < hop; i++) {
            double share = (1 - Math.cos(Math.PI * (i + 0.5) / hop)) / 2;
            for (int c = 0; c < channels; c++) {
                int k = i * channels + c;
                out[k] = (short) Math.round(window[from + k] * (1 - share) + window[to + k] * share);
            }
        }
    }

    private int at(long place) {
        return (int) (place - start) * channels;
    }

    private void fill(long need) {
        while (end < need && !ended) {
            int got = ahead.read(block, hop);
            if (got == ReadAhead.END) {
                ended = true;
            } else if (got == 0) {
                return;
            } else {
                append(got, ahead.place());
            }
        }
    }

    private void append(int frames, long frame) {
        if (at(end) + frames * channels > window.length) {
            forget();
        }
        System.arraycopy(block, 0, window, at(end), frames * channels);
        Mark last = marks.peekLast();
        if (last == null || last.frame + (end - last.place) != frame) {
            marks.addLast(new Mark(end, frame));
        }
        end += frames;
    }

    /// Drops what no search goes back to any more.
    private void forget() {
        long kept = Math.max(start, natural - hop - 2L * search);
        System.arraycopy(window, at(kept), window, 0, (int) (end - kept) * channels);
        start = kept;
        while (marks.size() > 1 && second().place <= Math.min(told, kept)) {
            marks.removeFirst();
        }
    }

    private Mark second() {
        return marks.stream().skip(1).findFirst().orElseThrow();
    }

    private void tell(int frames) {
        double until = Math.max(told, natural);
        double slope = (until - told) / frames;
        pieces.clear();
        for (Mark mark : marks) {
            if (mark.place <= told) {
                pieces.clear();
                pieces.add(new Piece(0, mark.frame + Math.round(told - mark.place), slope));
            } else if (mark.place < until) {
                pieces.add(new Piece((int) Math.round((mark.place - told) / slope), mark.frame, slope));
            }
        }
        told = until;
    }
}
