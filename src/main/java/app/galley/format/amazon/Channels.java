package app.galley.format.amazon;

import app.galley.transcript.TimeSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the words of several channels in one order. Each channel is cut into utterances, at pauses and where another channel
/// comes in while this one rests, and the utterances are put in the order of their starts: a "yes" in the middle of
/// another's sentence does not cut it up.
final class Channels {
    private static final long PAUSE = 1_000;
    private static final long REST = 200;

    private Channels() {
    }

    /// All words in the order in which they are read.
    static List<Heard> merged(List<List<Heard>> channels) {
        List<List<Heard>> utterances = new ArrayList<>();
        for (List<Heard> channel : channels) {
            long[] others = channels.stream().filter(other -> other != channel).flatMap(List::stream)
                    .mapToLong(word -> start(word, Long.MAX_VALUE)).sorted().toArray();
            int from = 0;
            for (int i = 1; i <= channel.size(); i++) {
                if (i == channel.size() || isCut(channel.get(i - 1).time(), channel.get(i).time(), others)) {
                    utterances.add(channel.subList(from, i));
                    from = i;
                }
            }
        }
        utterances.sort(Comparator.comparingLong(utterance -> start(utterance.getFirst(), 0)));
        return utterances.stream().flatMap(List::stream).toList();
    }

    private static boolean isCut(@Nullable TimeSpan before, @Nullable TimeSpan after, long[] others) {
        if (before == null || after == null) {
            return false;
        }
        long rest = after.start() - before.end();
        if (rest > PAUSE) {
            return true;
        }
        int at = Arrays.binarySearch(others, before.end());
        int next = at >= 0 ? at : -at - 1;
        return rest >= REST && next < others.length && others[next] < after.start();
    }

    private static long start(Heard word, long otherwise) {
        return word.time() == null ? otherwise : word.time().start();
    }
}
