package app.galley.media.ffmpeg.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells hard cuts by how much small grey pictures of consecutive frames differ, with the measure and the threshold of ffmpeg's filter `scdet`: the mean
/// absolute difference of two frames in percent of white, or how much that differs from the one before where this is less, is at least 10; so what moves fast
/// all the time is no cut. Other than there, a picture that comes back within a quarter of a second, as after a flash, was not left. One thread.
final class CutDetector {
    /// The usual threshold of `scdet`, in percent.
    private static final double THRESHOLD = 10;
    /// So little, in percent, differ a picture and the same one after a flash.
    private static final double SAME = THRESHOLD / 2;
    /// What is shown for less is no shot, in microseconds.
    private static final long BRIEF = 250_000;
    private static final double WHITE = 256;
    private final List<Long> cuts = new ArrayList<>();
    private final List<Doubtful> doubtful = new ArrayList<>();
    private byte @Nullable [] last;
    private double lastDifference;

    /// A cut, as long as the picture before it may come back.
    private record Doubtful(long moment, byte[] before) { }

    /// Looks at the next frame.
    ///
    /// @param moment when it is to be shown, in microseconds
    /// @param grey its pixels, of the same size as those before; kept
    void feed(long moment, byte[] grey) {
        byte[] before = last;
        last = grey;
        if (before == null) {
            return;
        }
        boolean isBack = settle(moment, grey);
        double difference = difference(before, grey);
        double score = Math.min(difference, Math.abs(difference - lastDifference));
        lastDifference = difference;
        if (score >= THRESHOLD && !isBack) {
            doubtful.add(new Doubtful(moment, before));
        }
    }

    /// What has lasted is certain. Yields whether a picture has come back that was left at a cut: then that was none, nor were those behind it.
    private boolean settle(long moment, byte[] grey) {
        while (!doubtful.isEmpty() && moment - doubtful.getFirst().moment >= BRIEF) {
            cuts.add(doubtful.removeFirst().moment);
        }
        for (int i = 0; i < doubtful.size(); i++) {
            if (difference(doubtful.get(i).before, grey) < SAME) {
                doubtful.subList(i, doubtful.size()).clear();
                return true;
            }
        }
        return false;
    }

    /// The cuts that are certain and were not taken yet, in microseconds.
    ///
    /// @param ended whether no more frames come
    long[] take(boolean ended) {
        if (ended) {
            doubtful.forEach(cut -> cuts.add(cut.moment));
            doubtful.clear();
        }
        long[] taken = cuts.stream().mapToLong(Long::longValue).toArray();
        cuts.clear();
        return taken;
    }

    private static double difference(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
        }
        return sum * 100.0 / one.length / WHITE;
    }
}
