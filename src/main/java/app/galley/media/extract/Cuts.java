package app.galley.media.extract;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/// Where a recording is divided so that no piece is too long and, as far as there are silences, no word is cut.
public final class Cuts {
    private Cuts() { }

    /// Divides into as few pieces as will do, about equally long, each cut in the middle of the longest silence near its place;
    /// where there is none, at its place.
    ///
    /// @param length of the recording, in milliseconds
    /// @param longest that a piece may be, in milliseconds
    /// @param speech where someone speaks, in order
    /// @return the pieces without a gap, from 0 to `length`
    public static List<TimeSpan> of(long length, long longest, List<TimeSpan> speech) {
        if (longest <= 0) {
            throw new IllegalArgumentException("pieces of " + longest + " ms");
        }
        List<TimeSpan> pieces = new ArrayList<>();
        long at = 0;
        while (length - at > longest) {
            long rest = length - at;
            long count = (rest + longest - 1) / longest;
            long even = rest / count;
            long earliest = at + Math.max(even / 2, rest - (count - 1) * longest);
            long latest = at + Math.min(even + even / 2, longest);
            long cut = quietest(earliest, latest, at + even, speech);
            pieces.add(new TimeSpan(at, cut));
            at = cut;
        }
        pieces.add(new TimeSpan(at, length));
        return pieces;
    }

    private static long quietest(long earliest, long latest, long otherwise, List<TimeSpan> speech) {
        long best = otherwise;
        long longest = 0;
        long silentFrom = earliest;
        for (TimeSpan spoken : speech) {
            if (spoken.end() <= silentFrom) {
                continue;
            }
            long silentTo = Math.min(spoken.start(), latest);
            if (silentTo - silentFrom > longest) {
                longest = silentTo - silentFrom;
                best = silentFrom + longest / 2;
            }
            silentFrom = Math.max(silentFrom, spoken.end());
            if (silentFrom >= latest) {
                return best;
            }
        }
        return latest - silentFrom > longest ? silentFrom + (latest - silentFrom) / 2 : best;
    }
}
