package app.galley.ui.sound.wave.cue;

import app.galley.transcript.TimeSpan;
import app.galley.ui.desk.CueStrip;

/// A cue in hand: nothing has changed yet. Times in milliseconds. Immutable.
///
/// @param cue the cue
/// @param part what of it the hand holds
/// @param room between which moments it can be shown
/// @param seen when it would be shown
public record CueMove(CueStrip.Shown cue, Part part, TimeSpan room, TimeSpan seen) {
    /// Nobody can read what is shown for less.
    private static final long LEAST = 100;

    /// What of a cue a hand holds.
    public enum Part {
        /// Its beginning.
        START,
        /// Its end.
        END,
        /// All of it: it stays as long as it is.
        WHOLE
    }

    /// The same one with what is held, or the beginning of the whole cue, at another moment, as far as there is room.
    CueMove to(long millisecond) {
        TimeSpan time = cue.time();
        return new CueMove(cue, part, room, switch (part) {
            case START -> new TimeSpan(within(millisecond, room.start(), time.end() - LEAST), time.end());
            case END -> new TimeSpan(time.start(), within(millisecond, time.start() + LEAST, room.end()));
            case WHOLE -> {
                long length = time.end() - time.start();
                long start = within(millisecond, room.start(), room.end() - length);
                yield new TimeSpan(start, start + length);
            }
        });
    }

    private static long within(long wanted, long from, long to) {
        return from > to ? from : Math.clamp(wanted, from, to);
    }
}
