package app.galley.workbench.version;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much around a stretch is sent along, so that its first and last word are heard whole and in their surroundings.
///
/// @param words when words are heard, by their beginnings
/// @param length of the recording, in milliseconds
record Room(List<TimeSpan> words, long length) {
    /// The most room on one side, in milliseconds.
    static final long MOST = 2_000;
    /// The service takes nothing shorter than half a second; with a margin, in milliseconds.
    private static final long SHORTEST = 1_000;

    /// The stretch with its room.
    TimeSpan around(TimeSpan stretch) {
        long from = cut(Math.max(0, stretch.start() - MOST), stretch.start(), stretch.start());
        long to = cut(stretch.end(), Math.min(length, stretch.end() + MOST), stretch.end());
        long missing = Math.max(0, SHORTEST - (to - from));
        return new TimeSpan(Math.max(0, from - missing), Math.min(length, to + missing));
    }

    /// The middle of the longest silence; else the edge of a word that is farthest from the stretch; else the edge of the stretch.
    private long cut(long earliest, long latest, long edge) {
        long silentFrom = earliest;
        long longest = 0;
        long cut = edge;
        List<Long> edges = new ArrayList<>(List.of(edge));
        for (TimeSpan word : words) {
            if (word.end() <= earliest || word.start() >= latest) {
                continue;
            }
            if (word.start() - silentFrom > longest) {
                longest = word.start() - silentFrom;
                cut = silentFrom + longest / 2;
            }
            silentFrom = Math.max(silentFrom, word.end());
            edges.addAll(List.of(word.start(), word.end()));
        }
        if (latest - silentFrom > longest) {
            return silentFrom + (latest - silentFrom) / 2;
        }
        long far = edges.stream().filter(at -> at >= earliest && at <= latest)
                .max(Comparator.comparingLong(at -> Math.abs(at - edge))).orElse(edge);
        return longest > 0 ? cut : far;
    }
}
